package org.cameltelnyx.voice.event;

/**
 * The leg could not be recorded.
 *
 * @param envelope      what every event says of itself
 * @param callControlId id with which the call leg is commanded
 * @param callLegId     id of the call leg
 * @param callSessionId id of the session that joins the legs of one call
 * @param connectionId  id of the Call Control application
 * @param clientState   state that an earlier command left, in base64, or null
 * @param reason        what went wrong
 */
@EventType("call.recording.error")
public record CallRecordingError(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        RecordingFailure reason)
        implements CallEvent {
}
