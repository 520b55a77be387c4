package org.cameltelnyx.voice.action;

import java.util.List;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Stops the audio that participants of a conference hear.
 *
 * @param callControlIds ids of the call legs of the participants that it is about
 * @param region         region in which the conference is held
 */
@ApiParams(apiName = "conference-stop", producerOnly = true,
        description = "Stop the audio that participants of a conference hear",
        apiMethods = @ApiMethod(methodName = "conference-stop",
                description = "Stop the audio that participants of a conference hear"))
@UriParams
@Operation(repeatable = true, path = "/conferences/{conference_id}/actions/stop")
@RecordBuilder
public record ConferenceStop(
        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-stop",
                description = "Ids of the call legs of the participants that it is about. All participants if not given."))
        List<String> callControlIds,

        @UriParam(enums = "Australia,Europe,Middle East,US") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "conference-stop",
                description = "Region in which the conference is held. The one of the account's data locality if not given."))
        ConferenceRegion region)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceStopBuilder builder() {
        return new ConferenceStopBuilder();
    }
}
