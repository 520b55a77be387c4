package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Required;
import org.cameltelnyx.voice.support.ResourceId;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Changes the role of a supervisor in a conference.
 *
 * @param supervisorRole        new role of the supervisor: barge and none speak to all, whisper speaks only to
 *                              whisperCallControlIds, monitor only listens
 * @param region                region that hosts the conference. If omitted, Telnyx uses the region of the account's data
 *                              locality
 * @param whisperCallControlIds call control ids of the call legs that hear a supervisor with the role whisper. Give the
 *                              option once for each id. If omitted, the supervisor only listens
 */
@Operation(repeatable = true, path = "/conferences/{conference_id}/actions/update", idsInBody = ResourceId.CALL_CONTROL_ID)
@RecordBuilder
public record ConferenceUpdate(
        @Required ConferenceSupervisorRole supervisorRole,
        ConferenceRegion region,
        @Format(ID) List<String> whisperCallControlIds,
        @CommandId String commandId)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceUpdateBuilder builder() {
        return new ConferenceUpdateBuilder();
    }
}
