package org.cameltelnyx.voice.event;

/**
 * The detection of a synthetic voice has a result.
 *
 * @param envelope      data that all events have, such as id, type and time
 * @param callControlId call control id of the call leg, by which commands name it
 * @param callLegId     id of the call leg
 * @param callSessionId id of the call session, which joins the call legs of one conversation
 * @param connectionId  id of the Call Control application
 * @param clientState   client state that an earlier command set, in base64, or null
 * @param consistency   share of the audio with the same result, in percent from 0 to 100, or null after a silence
 * @param result        result of the detection
 * @param score         probability of a synthetic voice, from 0 to 1, or null after a silence
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
