package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Takes participants of a conference off hold.
 *
 * @param callControlIds call control ids of the participants to take off hold. Give the option once for each id
 * @param region         region that hosts the conference. If omitted, Telnyx uses the region of the account's data locality
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
