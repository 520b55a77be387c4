package org.cameltelnyx.voice.event;

/**
 * Something that was said in the call has been turned into text.
 *
 * @param envelope          what every event says of itself
 * @param callControlId     id with which the call leg is commanded
 * @param callLegId         id of the call leg
 * @param callSessionId     id of the session that joins the legs of one call
 * @param connectionId      id of the Call Control application
 * @param clientState       state that an earlier command left, in base64, or null
 * @param transcriptionData what was said
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
