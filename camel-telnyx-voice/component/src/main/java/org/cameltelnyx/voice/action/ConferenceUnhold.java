package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Takes participants of a conference off hold.
 *
 * @param callControlIds ids of the call legs of the participants that are taken off hold
 * @param region         region in which the conference is held. The one of the account's data locality if not given
 */
@Operation(repeatable = true, path = "/conferences/{conference_id}/actions/unhold")
@RecordBuilder
public record ConferenceUnhold(
        @Required @Format(ID) List<String> callControlIds,
        ConferenceRegion region)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceUnholdBuilder builder() {
        return new ConferenceUnholdBuilder();
    }
}
