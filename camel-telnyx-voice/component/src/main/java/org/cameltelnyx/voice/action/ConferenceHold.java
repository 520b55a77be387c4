package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;
import static org.cameltelnyx.voice.schema.Grammar.URL;

/**
 * Puts participants of a conference on hold.
 *
 * @param audioUrl       URL of a WAV or MP3 file that the participants hear on hold. Not together with mediaName
 * @param callControlIds call control ids of the participants to act on. Give the option once for each id. If omitted, the
 *                       command acts on all participants
 * @param mediaName      name of a WAV or MP3 file in the media storage of Telnyx that the participants hear on hold,
 *                       instead of audioUrl
 * @param region         region that hosts the conference. If omitted, Telnyx uses the region of the account's data locality
 */
@Operation(repeatable = true, path = "/conferences/{conference_id}/actions/hold")
@RecordBuilder
public record ConferenceHold(
        @Format(URL) String audioUrl,
        @Format(ID) List<String> callControlIds,
        String mediaName,
        ConferenceRegion region)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceHoldBuilder builder() {
        return new ConferenceHoldBuilder();
    }
}
