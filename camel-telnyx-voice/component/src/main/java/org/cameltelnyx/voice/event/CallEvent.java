package org.cameltelnyx.voice.event;

/**
 * An event of one leg of a call.
 */
public sealed interface CallEvent extends VoiceEvent
        permits CallReferCompleted, CallReferFailed, CallReferStarted, SiprecFailed, SiprecStarted, SiprecStopped {

    /**
     * The id with which the leg is commanded.
     *
     * @return the call control id
     */
    String callControlId();

    /**
     * The id of the leg.
     *
     * @return the call leg id
     */
    String callLegId();

    /**
     * The id of the session that joins the legs of one call.
     *
     * @return the call session id
     */
    String callSessionId();

    /**
     * The id of the Call Control application.
     *
     * @return the connection id
     */
    String connectionId();

    /**
     * The state that an earlier command left.
     *
     * @return the state in base64, or null if there is none
     */
    String clientState();
}
