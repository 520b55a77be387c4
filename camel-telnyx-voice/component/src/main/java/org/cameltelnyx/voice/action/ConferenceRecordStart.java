package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Length;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.action.Awaitable.WHOLE_CALL;

/**
 * Starts recording a conference, until it is stopped or the conference ends.
 *
 * @param format         format of the recording file: wav or mp3
 * @param channels       whether the recording has one channel for all, or two: who has created the conference on one
 *                       and the others on the other
 * @param customFileName name of the recording file, 1 to 40 characters, to which Telnyx adds the time
 * @param playBeep       whether a beep announces the recording
 * @param region         region in which the conference is held. The one of the account's data locality if not given
 * @param trim           cuts the silence at the beginning and the end off the recording
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
