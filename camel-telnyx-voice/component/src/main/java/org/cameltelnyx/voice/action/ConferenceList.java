package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.cameltelnyx.voice.result.Conference;

/**
 * Lists the conferences of the account, those that expire last first.
 *
 * @param region region whose conferences are listed
 * @param filter which conferences are listed, as a JSON object or a bean
 * @param page   which part of the list is answered, as a JSON object or a bean: its number and size, or where it begins
 */
@ApiParams(apiName = "conference-list", producerOnly = true,
        description = "List the conferences of the account, those that expire last first",
        apiMethods = @ApiMethod(methodName = "conference-list",
                description = "List the conferences of the account, those that expire last first"))
@UriParams
@Operation(repeatable = true, method = "GET", path = "/conferences", answer = Conference.class, list = true)
@RecordBuilder
public record ConferenceList(
        @UriParam(enums = "Australia,Europe,Middle East,US") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "conference-list",
                description = "Region whose conferences are listed. The one of the account's data locality if not given."))
        ConferenceRegion region,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-list",
                description = "Which conferences are listed, as a JSON object or a bean. All if not given."))
        ConferenceFilter filter,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-list",
                description = "Which part of the list is answered, as a JSON object or a bean: its number and size, or where it begins."))
        Page page)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceListBuilder builder() {
        return new ConferenceListBuilder();
    }
}
