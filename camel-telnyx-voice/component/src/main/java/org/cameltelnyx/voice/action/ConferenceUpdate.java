package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Required;
import org.cameltelnyx.voice.support.ResourceId;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Changes what a supervisor of a conference can do.
 *
 * @param supervisorRole        the new role: monitor just listens, whisper is heard by whisperCallControlIds only,
 *                              barge and none by all
 * @param region                region in which the conference is held. The one of the account's data locality if not
 *                              given
 * @param whisperCallControlIds ids of the call legs that hear a whispering supervisor. Without any the supervisor just
 *                              listens
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
