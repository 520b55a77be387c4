package org.cameltelnyx.voice.event;

/**
 * A copy of the audio of the call now flows to another server.
 *
 * @param envelope      what every event says of itself
 * @param callControlId id with which the call leg is commanded
 * @param callLegId     id of the call leg
 * @param callSessionId id of the session that joins the legs of one call
 * @param connectionId  id of the Call Control application
 * @param clientState   state that an earlier command left, in base64, or null
 * @param streamType    what is sent, so far always decrypted
 */
@EventType("call.fork.started")
public record CallForkStarted(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        String streamType)
        implements CallEvent {
}
