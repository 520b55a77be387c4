package org.cameltelnyx.voice.action;

import java.util.List;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Changes what a supervisor of a conference can do.
 *
 * @param supervisorRole        the new role: monitor just listens, whisper is heard by whisperCallControlIds only, barge
 *                              and none by all
 * @param region                region in which the conference is held
 * @param whisperCallControlIds ids of the call legs that hear a whispering supervisor
 * @param commandId             id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "conference-update", producerOnly = true, description = "Change what a supervisor of a conference can do",
        apiMethods = @ApiMethod(methodName = "conference-update",
                description = "Change what a supervisor of a conference can do"))
@UriParams
// repeatable: sets the role as a whole
@Operation(repeatable = true, path = "/conferences/{conference_id}/actions/update", idsInBody = "call_control_id")
@RecordBuilder
public record ConferenceUpdate(
        @UriParam(enums = "barge,monitor,none,whisper") @Metadata(required = true) @ApiParam(apiMethods = @ApiMethod(
                methodName = "conference-update",
                description = "The new role: monitor just listens, whisper is heard by whisperCallControlIds only, barge and none by all."))
        ConferenceSupervisorRole supervisorRole,

        @UriParam(enums = "Australia,Europe,Middle East,US") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "conference-update",
                description = "Region in which the conference is held. The one of the account's data locality if not given."))
        ConferenceRegion region,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-update",
                description = "Ids of the call legs that hear a whispering supervisor. Without any the supervisor just listens."))
        List<String> whisperCallControlIds,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-update",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
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
