package org.cameltelnyx.voice.event;

/**
 * Telnyx has stopped sending a copy of the media packets of the call.
 *
 * @param envelope      data that all events have, such as id, type and time
 * @param callControlId call control id of the call leg, by which commands name it
 * @param callLegId     id of the call leg
 * @param callSessionId id of the call session, which joins the call legs of one conversation
 * @param connectionId  id of the Call Control application
 * @param clientState   client state that an earlier command set, in base64, or null
 * @param streamType    packets that the fork sent, so far always decrypted
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
