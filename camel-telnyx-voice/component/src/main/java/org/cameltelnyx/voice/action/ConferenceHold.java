package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;
import static org.cameltelnyx.voice.schema.Grammar.URL;

/**
 * Puts participants of a conference on hold.
 *
 * @param audioUrl       URL of a WAV or MP3 file that the participants hear while they are on hold. Not together with
 *                       mediaName
 * @param callControlIds ids of the call legs of the participants to act on. All participants if not given
 * @param mediaName      what the participants hear while they are on hold, instead of a URL: the name of a WAV or MP3
 *                       file that was uploaded to the media storage of Telnyx
 * @param region         region in which the conference is held. The one of the account's data locality if not given
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
