package org.cameltelnyx.voice.event;

/**
 * Whether the voice is genuine could not be found out.
 *
 * @param envelope      what every event says of itself
 * @param callControlId id with which the call leg is commanded
 * @param callLegId     id of the call leg
 * @param callSessionId id of the session that joins the legs of one call
 * @param connectionId  id of the Call Control application
 * @param clientState   state that an earlier command left, in base64, or null
 * @param errorMessage  what went wrong
 */
@EventType("call.deepfake_detection.error")
public record CallDeepfakeDetectionError(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        DeepfakeDetectionFailure errorMessage)
        implements CallEvent {
}
