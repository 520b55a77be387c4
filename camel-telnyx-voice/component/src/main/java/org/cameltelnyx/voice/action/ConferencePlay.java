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
 * @param callControlIds call control ids of the participants to act on. Give the option once for each id. If omitted, the
 *                       command acts on all participants
 * @param loop           number of times to play the audio: from 1 to 100, or infinity
 * @param mediaName      name of a WAV or MP3 file in the media storage of Telnyx to play, instead of audioUrl
 * @param region         region that hosts the conference. If omitted, Telnyx uses the region of the account's data locality
 */
@Operation(path = "/conferences/{conference_id}/actions/play")
// Telnyx lists these events, which are about the playback in a conference, with no operation
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
