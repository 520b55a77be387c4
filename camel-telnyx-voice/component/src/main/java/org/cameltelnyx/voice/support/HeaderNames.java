package org.cameltelnyx.voice.support;

/**
 * The message headers that other packages need as well. {@code TelnyxVoiceConstants} describes all headers.
 */
public final class HeaderNames {

    /** Id by which commands name a call leg. */
    public static final String CALL_CONTROL_ID = "CamelTelnyxVoiceCallControlId";
    /** Id of a call leg in events; commands need the call control id. */
    public static final String CALL_LEG_ID = "CamelTelnyxVoiceCallLegId";
    /** Id of the call session. */
    public static final String CALL_SESSION_ID = "CamelTelnyxVoiceCallSessionId";
    /** Id of the application or other connection at Telnyx. */
    public static final String CONNECTION_ID = "CamelTelnyxVoiceConnectionId";
    /** Id of a conference. */
    public static final String CONFERENCE_ID = "CamelTelnyxVoiceConferenceId";
    /** Name of a queue. */
    public static final String QUEUE_NAME = "CamelTelnyxVoiceQueueName";
    /** Client state of a call leg as plain text. */
    public static final String CLIENT_STATE = "CamelTelnyxVoiceClientState";

    private HeaderNames() {
    }
}
