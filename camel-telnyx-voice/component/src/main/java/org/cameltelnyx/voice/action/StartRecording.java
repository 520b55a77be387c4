package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Length;
import org.cameltelnyx.voice.schema.Required;

/**
 * Starts recording a call, until it is stopped or the call ends.
 *
 * @param channels                        channels of the recording: single mixes all parties, dual has the first call leg
 *                                        on one channel and all others on the other
 * @param format                          file format of the recording
 * @param customFileName                  file name of the recording, 1 to 40 characters; Telnyx appends the time. If
 *                                        omitted, the name is the id of the call leg
 * @param maxLength                       maximum length of the recording, in seconds, from 0 to 14400. 0 sets no limit
 * @param playBeep                        whether a beep announces the recording
 * @param recordingTrack                  audio to record: inbound is the audio from the party of the call leg, outbound the
 *                                        audio to this party. Either of these alone is recorded on one channel
 * @param timeoutSecs                     silence that ends the recording, in seconds, counted from the first speech. 0 sets
 *                                        no limit. Telnyx detects silence by a transcription, and charges for it
 * @param transcription                   whether Telnyx transcribes the recording afterwards
 * @param transcriptionEngine             engine that transcribes the recording: A is Google, B is Telnyx; deepgram/nova-3
 *                                        supports only English
 * @param transcriptionLanguage           language of the speech, for example en-US. Not every engine supports every
 *                                        language
 * @param transcriptionMaxSpeakerCount    maximum number of speakers. Applies only to the engine A (Google)
 * @param transcriptionMinSpeakerCount    minimum number of speakers. Applies only to the engine A (Google)
 * @param transcriptionProfanityFilter    whether Telnyx hides swear words in the text. Applies only to the engine A
 *                                        (Google)
 * @param transcriptionSpeakerDiarization whether the text distinguishes the speakers. Applies only to the engine A (Google)
 * @param trim                            parts of the recording to cut off: trim-silence removes the silence at the
 *                                        beginning and the end. If omitted, Telnyx cuts nothing off
 */
@Operation(path = "/calls/{call_control_id}/actions/record_start",
        events = {"call.recording.error", "call.recording.saved", "call.recording.transcription.saved"})
@Awaitable(value = {"call.recording.saved", "call.recording.error"}, within = 120, after = "maxLength",
        outlivesCall = true)
@RecordBuilder
public record StartRecording(
        @Required RecordingChannels channels,
        @Required AudioFormat format,
        @Length(min = 1, max = 40) String customFileName,
        @Default("0") @Bounds(min = 0, max = 14400) Integer maxLength,
        Boolean playBeep,
        @Default("both") RecordingTrack recordingTrack,
        @Default("0") @Bounds(min = 0) Integer timeoutSecs,
        @Default("false") Boolean transcription,
        @Default("A") RecordingTranscriptionEngine transcriptionEngine,
        @Default("en-US") TranscriptionLanguage transcriptionLanguage,
        @Default("6") Integer transcriptionMaxSpeakerCount,
        @Default("2") Integer transcriptionMinSpeakerCount,
        @Default("false") Boolean transcriptionProfanityFilter,
        @Default("false") Boolean transcriptionSpeakerDiarization,
        RecordingTrim trim,
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StartRecordingBuilder builder() {
        return new StartRecordingBuilder();
    }
}
