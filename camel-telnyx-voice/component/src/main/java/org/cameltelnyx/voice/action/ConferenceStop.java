package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.action.Awaitable.Instead;
import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Stops the audio that participants of a conference hear.
 *
 * @param callControlIds call control ids of the participants to act on. Give the option once for each id. If omitted, the
 *                       command acts on all participants
 * @param region         region that hosts the conference. If omitted, Telnyx uses the region of the account's data locality
 */
@Operation(repeatable = true, path = "/conferences/{conference_id}/actions/stop")
@Awaitable(value = {"conference.playback.ended", "conference.speak.ended"}, within = 30, stops = true,
        instead = @Instead(field = "callControlIds",
                outcomes = {"conference.participant.playback.ended", "conference.participant.speak.ended"}))
@RecordBuilder
public record ConferenceStop(
        @Format(ID) List<String> callControlIds,
        ConferenceRegion region)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceStopBuilder builder() {
        return new ConferenceStopBuilder();
    }
}
