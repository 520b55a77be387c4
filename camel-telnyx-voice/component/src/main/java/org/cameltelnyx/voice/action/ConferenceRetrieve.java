package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.cameltelnyx.voice.result.Conference;

/**
 * Asks for the state of a conference, such as its name and its end.
 *
 * @param region region in which the conference is held
 */
@ApiParams(apiName = "conference-retrieve", producerOnly = true,
        description = "Ask for the state of a conference, such as its name and its end",
        apiMethods = @ApiMethod(methodName = "conference-retrieve",
                description = "Ask for the state of a conference, such as its name and its end"))
@UriParams
@Operation(repeatable = true, method = "GET", path = "/conferences/{conference_id}", answer = Conference.class)
@RecordBuilder
public record ConferenceRetrieve(
        @UriParam(enums = "Australia,Europe,Middle East,US") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "conference-retrieve",
                description = "Region in which the conference is held. The one of the account's data locality if not given."))
        ConferenceRegion region)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceRetrieveBuilder builder() {
        return new ConferenceRetrieveBuilder();
    }
}
