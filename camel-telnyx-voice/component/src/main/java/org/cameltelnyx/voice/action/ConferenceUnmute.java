package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Unmutes participants of a conference, so that the others hear them again.
 *
 * @param callControlIds ids of the call legs of the participants to act on. All participants if not given
 * @param region         region in which the conference is held. The one of the account's data locality if not given
 */
@Operation(repeatable = true, path = "/conferences/{conference_id}/actions/unmute")
@RecordBuilder
public record ConferenceUnmute(
        @Format(ID) List<String> callControlIds,
        ConferenceRegion region)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceUnmuteBuilder builder() {
        return new ConferenceUnmuteBuilder();
    }
}
