package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Length;
import org.cameltelnyx.voice.schema.Required;

/**
 * Starts recording a call, until it is stopped or the call ends.
 *
 * @param channels                        whether the recording has one channel for all, or two: the first leg on one
 *                                        and the others on the other
 * @param format                          format of the recording file: wav or mp3
 * @param customFileName                  name of the recording file, 1 to 40 characters, to which Telnyx adds the time.
 *                                        The id of the call leg if not given
 * @param maxLength                       length of the recording at most, in seconds, up to 14400. 0 sets no limit
 * @param playBeep                        whether a beep announces the recording
 * @param recordingTrack                  which audio is recorded: what the leg says, what it hears, or both. One alone
 *                                        is recorded on one channel
 * @param timeoutSecs                     how many seconds of silence end the recording, for which Telnyx charges a
 *                                        transcription. 0 sets no limit
 * @param transcription                   whether the recording is transcribed afterwards
 * @param transcriptionEngine             engine that recognises the speech: A is Google, B is Telnyx, and
 *                                        deepgram/nova-3 knows English only
 * @param transcriptionLanguage           language of the speech, for example en-US. Not every engine knows every
 *                                        language
 * @param transcriptionMaxSpeakerCount    how many speakers there are at most. Google only
 * @param transcriptionMinSpeakerCount    how many speakers there are at least. Google only
 * @param transcriptionProfanityFilter    whether swear words are hidden in the text. Google only
 * @param transcriptionSpeakerDiarization whether the text distinguishes the speakers. Google only
 * @param trim                            cuts the silence at the beginning and the end off the recording
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
