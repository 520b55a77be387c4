package org.cameltelnyx.voice.event;

/**
 * The audio of the call could not be streamed to a WebSocket.
 *
 * @param envelope      what every event says of itself
 * @param callControlId id with which the call leg is commanded
 * @param callLegId     id of the call leg
 * @param callSessionId id of the session that joins the legs of one call
 * @param connectionId  id of the Call Control application
 * @param clientState   state that an earlier command left, in base64, or null
 * @param failureReason what went wrong, in short
 * @param streamId      id of the stream
 * @param streamParams  what the command asked for
 * @param streamType    what the stream is connected to
 */
@EventType("streaming.failed")
public record StreamingFailed(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        String failureReason,
        String streamId,
        StreamParams streamParams,
        StreamType streamType)
        implements CallEvent {
}
