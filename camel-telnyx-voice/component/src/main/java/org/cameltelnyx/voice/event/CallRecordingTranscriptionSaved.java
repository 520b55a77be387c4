package org.cameltelnyx.voice.event;

/**
 * A recording has been turned into text.
 *
 * @param envelope                 what every event says of itself
 * @param callControlId            id with which the call leg is commanded
 * @param callLegId                id of the call leg
 * @param callSessionId            id of the session that joins the legs of one call
 * @param connectionId             id of the Call Control application
 * @param clientState              state that an earlier command left, in base64, or null
 * @param callingPartyType         where the caller comes from
 * @param recordingId              id of the recording
 * @param recordingTranscriptionId id of the transcription
 * @param status                   so far always completed
 * @param transcriptionText        what was said
 */
@EventType("call.recording.transcription.saved")
public record CallRecordingTranscriptionSaved(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        CallingPartyType callingPartyType,
        String recordingId,
        String recordingTranscriptionId,
        String status,
        String transcriptionText)
        implements CallEvent {
}
