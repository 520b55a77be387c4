package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.action.Awaitable.Instead;
import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Stops the audio that participants of a conference hear.
 *
 * @param callControlIds ids of the call legs of the participants to act on. All participants if not given
 * @param region         region in which the conference is held. The one of the account's data locality if not given
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
