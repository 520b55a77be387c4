package org.cameltelnyx.voice.event;

/**
 * The voice of the leg has been judged to be a human's or a machine's.
 *
 * @param envelope      what every event says of itself
 * @param callControlId id with which the call leg is commanded
 * @param callLegId     id of the call leg
 * @param callSessionId id of the session that joins the legs of one call
 * @param connectionId  id of the Call Control application
 * @param clientState   state that an earlier command left, in base64, or null
 * @param consistency   share of the audio that was judged alike, in percent from 0 to 100, or null after a silence
 * @param result        the judgement
 * @param score         probability that a machine has made the voice, from 0 to 1, or null after a silence
 */
@EventType("call.deepfake_detection.result")
public record CallDeepfakeDetectionResult(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        Double consistency,
        DeepfakeDetectionResult result,
        Double score)
        implements CallEvent {
}
