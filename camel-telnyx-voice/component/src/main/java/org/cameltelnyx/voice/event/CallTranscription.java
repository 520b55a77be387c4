package org.cameltelnyx.voice.event;

/**
 * A part of the speech on the call has been transcribed.
 *
 * @param envelope          data that all events have, such as id, type and time
 * @param callControlId     call control id of the call leg, by which commands name it
 * @param callLegId         id of the call leg
 * @param callSessionId     id of the call session, which joins the call legs of one conversation
 * @param connectionId      id of the Call Control application
 * @param clientState       client state that an earlier command set, in base64, or null
 * @param transcriptionData transcribed speech
 */
@EventType(value = "call.transcription", also = "transcription")
public record CallTranscription(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        TranscriptionData transcriptionData)
        implements CallEvent {
}
