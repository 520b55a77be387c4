package org.cameltelnyx.voice.event;

import org.cameltelnyx.voice.support.ResourceId;

/**
 * An event of one leg of a call.
 */
public non-sealed interface CallEvent extends VoiceEvent {

    /**
     * The id with which the leg is commanded.
     *
     * @return the call control id, or null if the event does not tell it, as may be with {@code call.recording.saved}
     */
    default String callControlId() {
        return envelope().text(ResourceId.CALL_CONTROL_ID.wireName());
    }

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
