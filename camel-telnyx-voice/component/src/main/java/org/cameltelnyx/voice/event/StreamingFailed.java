package org.cameltelnyx.voice.event;

/**
 * Telnyx could not stream the audio of the call to a WebSocket.
 *
 * @param envelope      data that all events have, such as id, type and time
 * @param callControlId call control id of the call leg, by which commands name it
 * @param callLegId     id of the call leg
 * @param callSessionId id of the call session, which joins the call legs of one conversation
 * @param connectionId  id of the Call Control application
 * @param clientState   client state that an earlier command set, in base64, or null
 * @param failureReason short description of the failure
 * @param streamId      id of the stream
 * @param streamParams  settings of the stream, from the command
 * @param streamType    destination of the stream
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
