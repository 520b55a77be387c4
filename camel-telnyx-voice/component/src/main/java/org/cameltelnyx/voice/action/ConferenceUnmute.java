package org.cameltelnyx.voice.action;

import java.util.List;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Unmutes participants of a conference, so that the others hear them again.
 *
 * @param callControlIds ids of the call legs of the participants that it is about
 * @param region         region in which the conference is held
 */
@ApiParams(apiName = "conference-unmute", producerOnly = true,
        description = "Unmute participants of a conference, so that the others hear them again",
        apiMethods = @ApiMethod(methodName = "conference-unmute",
                description = "Unmute participants of a conference, so that the others hear them again"))
@UriParams
// repeatable: who is heard stays so
@Operation(repeatable = true, path = "/conferences/{conference_id}/actions/unmute")
@RecordBuilder
public record ConferenceUnmute(
        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-unmute",
                description = "Ids of the call legs of the participants that it is about. All participants if not given."))
        List<String> callControlIds,

        @UriParam(enums = "Australia,Europe,Middle East,US") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "conference-unmute",
                description = "Region in which the conference is held. The one of the account's data locality if not given."))
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
