package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Ends a conference and hangs up all of its participants.
 *
 * @param commandId id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "conference-end", producerOnly = true,
        description = "End a conference and hang up all of its participants",
        apiMethods = @ApiMethod(methodName = "conference-end",
                description = "End a conference and hang up all of its participants"))
@UriParams
@Operation(repeatable = true, path = "/conferences/{conference_id}/actions/end")
@RecordBuilder
public record ConferenceEnd(
        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-end",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceEndBuilder builder() {
        return new ConferenceEndBuilder();
    }
}
