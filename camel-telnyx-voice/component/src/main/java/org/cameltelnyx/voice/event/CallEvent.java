package org.cameltelnyx.voice.event;

import org.cameltelnyx.voice.support.ResourceId;

/**
 * An event of one call leg.
 */
public non-sealed interface CallEvent extends VoiceEvent {

    /**
     * The call control id of the call leg, by which commands name it.
     *
     * @return the call control id, or null if the event does not contain it, as {@code call.recording.saved} may not
     */
    default String callControlId() {
        return envelope().text(ResourceId.CALL_CONTROL_ID.wireName());
    }

    /**
     * The id of the call leg.
     *
     * @return the call leg id
     */
    String callLegId();

    /**
     * The id of the call session, which joins the call legs of one conversation.
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
     * The client state that an earlier command set.
     *
     * @return the client state in base64, or null if there is none
     */
    String clientState();
}
