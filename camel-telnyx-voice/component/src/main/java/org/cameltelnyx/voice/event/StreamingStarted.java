package org.cameltelnyx.voice.event;

/**
 * The audio of the call now flows to a WebSocket.
 *
 * @param envelope      what every event says of itself
 * @param callControlId id with which the call leg is commanded
 * @param callLegId     id of the call leg
 * @param callSessionId id of the session that joins the legs of one call
 * @param connectionId  id of the Call Control application
 * @param clientState   state that an earlier command left, in base64, or null
 * @param streamUrl     WebSocket URL that receives the audio
 */
@EventType("streaming.started")
public record StreamingStarted(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        String streamUrl)
        implements CallEvent {
}
