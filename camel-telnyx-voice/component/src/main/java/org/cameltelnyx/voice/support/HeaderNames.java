package org.cameltelnyx.voice.support;

/**
 * The message headers that more than the top floor knows. {@code TelnyxVoiceConstants} describes them all.
 */
public final class HeaderNames {

    /** Id that commands a call leg. */
    public static final String CALL_CONTROL_ID = "CamelTelnyxVoiceCallControlId";
    /** Id of a conference. */
    public static final String CONFERENCE_ID = "CamelTelnyxVoiceConferenceId";
    /** Name of a queue. */
    public static final String QUEUE_NAME = "CamelTelnyxVoiceQueueName";
    /** Client state of a call leg as plain text. */
    public static final String CLIENT_STATE = "CamelTelnyxVoiceClientState";

    private HeaderNames() {
    }
}
