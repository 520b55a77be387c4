package org.cameltelnyx.voice.event;

/**
 * The copy of the audio of the call has ended.
 *
 * @param envelope      what every event says of itself
 * @param callControlId id with which the call leg is commanded
 * @param callLegId     id of the call leg
 * @param callSessionId id of the session that joins the legs of one call
 * @param connectionId  id of the Call Control application
 * @param clientState   state that an earlier command left, in base64, or null
 * @param streamType    what was sent, so far always decrypted
 */
@EventType("call.fork.stopped")
public record CallForkStopped(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        String streamType)
        implements CallEvent {
}
