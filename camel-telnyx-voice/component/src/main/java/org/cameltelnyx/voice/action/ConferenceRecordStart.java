package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Length;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.action.Awaitable.WHOLE_CALL;

/**
 * Starts recording a conference, until it is stopped or the conference ends.
 *
 * @param format         file format of the recording
 * @param channels       channels of the recording: single mixes all participants, dual has the creator of the conference on
 *                       one channel and all others on the other
 * @param customFileName file name of the recording, 1 to 40 characters; Telnyx appends the time
 * @param playBeep       whether a beep announces the recording
 * @param region         region that hosts the conference. If omitted, Telnyx uses the region of the account's data locality
 * @param trim           parts of the recording to cut off: trim-silence removes the silence at the beginning and the end.
 *                       If omitted, Telnyx cuts nothing off
 */
@Operation(path = "/conferences/{conference_id}/actions/record_start", events = {"conference.recording.saved"})
@Awaitable(value = "conference.recording.saved", within = WHOLE_CALL + 120, outlivesCall = true)
@RecordBuilder
public record ConferenceRecordStart(
        @Required AudioFormat format,
        @Default("single") RecordingChannels channels,
        @Length(min = 1, max = 40) String customFileName,
        Boolean playBeep,
        ConferenceRegion region,
        RecordingTrim trim,
        @CommandId String commandId)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceRecordStartBuilder builder() {
        return new ConferenceRecordStartBuilder();
    }
}
