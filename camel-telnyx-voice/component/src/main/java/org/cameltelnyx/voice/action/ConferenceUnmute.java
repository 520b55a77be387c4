package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Unmutes participants of a conference, so that the others hear them again.
 *
 * @param callControlIds call control ids of the participants to act on. Give the option once for each id. If omitted, the
 *                       command acts on all participants
 * @param region         region that hosts the conference. If omitted, Telnyx uses the region of the account's data locality
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
