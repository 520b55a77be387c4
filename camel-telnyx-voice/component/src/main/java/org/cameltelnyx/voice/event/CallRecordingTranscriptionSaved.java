package org.cameltelnyx.voice.event;

/**
 * The transcription of a recording is ready.
 *
 * @param envelope                 data that all events have, such as id, type and time
 * @param callControlId            call control id of the call leg, by which commands name it
 * @param callLegId                id of the call leg
 * @param callSessionId            id of the call session, which joins the call legs of one conversation
 * @param connectionId             id of the Call Control application
 * @param clientState              client state that an earlier command set, in base64, or null
 * @param callingPartyType         origin of the caller
 * @param recordingId              id of the recording
 * @param recordingTranscriptionId id of the transcription
 * @param status                   status of the transcription, so far always completed
 * @param transcriptionText        text of the recording
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
