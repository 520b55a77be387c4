package org.cameltelnyx.voice.action;

import java.util.List;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.cameltelnyx.voice.action.Awaitable.Instead;
import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.action.Awaitable.WHOLE_CALL;
import static org.cameltelnyx.voice.schema.Grammar.ID;
import static org.cameltelnyx.voice.schema.Grammar.URL;

/**
 * Plays an audio file to participants of a conference.
 *
 * @param audioUrl       URL of the WAV or MP3 file to play. Not together with mediaName
 * @param callControlIds ids of the call legs of the participants to act on. All participants if not given
 * @param loop           how often it is played: a number from 1 to 100, or infinity
 * @param mediaName      what to play, instead of a URL: the name of a WAV or MP3 file that was uploaded to the media
 *                       storage of Telnyx
 * @param region         region in which the conference is held. The one of the account's data locality if not given
 */
@Operation(path = "/conferences/{conference_id}/actions/play")
// no operation lists these events, which speak of what is played in a conference
@Awaitable(value = "conference.playback.ended", within = WHOLE_CALL,
        instead = @Instead(field = "callControlIds", outcomes = "conference.participant.playback.ended"))
@RecordBuilder
public record ConferencePlay(
        @Format(URL) String audioUrl,
        @Format(ID) List<String> callControlIds,
        @Default("1") @JsonSerialize(using = NumberOrText.class) String loop,
        String mediaName,
        ConferenceRegion region)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferencePlayBuilder builder() {
        return new ConferencePlayBuilder();
    }
}
