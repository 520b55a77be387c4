package org.cameltelnyx.voice.support;

/**
 * The message headers that packages below the top floor know too. {@code TelnyxVoiceConstants} describes them all.
 */
public final class HeaderNames {

    /** Id that commands a call leg. */
    public static final String CALL_CONTROL_ID = "CamelTelnyxVoiceCallControlId";
    /** Id of a call leg, which cannot command it. */
    public static final String CALL_LEG_ID = "CamelTelnyxVoiceCallLegId";
    /** Id of the session that joins all legs of a call. */
    public static final String CALL_SESSION_ID = "CamelTelnyxVoiceCallSessionId";
    /** Id of the application at Telnyx. */
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
