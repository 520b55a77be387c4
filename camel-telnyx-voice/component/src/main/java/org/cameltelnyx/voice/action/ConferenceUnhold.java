package org.cameltelnyx.voice.action;

import java.util.List;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Takes participants of a conference off hold.
 *
 * @param callControlIds ids of the call legs of the participants that are taken off hold
 * @param region         region in which the conference is held
 */
@ApiParams(apiName = "conference-unhold", producerOnly = true, description = "Take participants of a conference off hold",
        apiMethods = @ApiMethod(methodName = "conference-unhold", description = "Take participants of a conference off hold"))
@UriParams
// repeatable: who is off hold stays so
@Operation(repeatable = true, path = "/conferences/{conference_id}/actions/unhold")
@RecordBuilder
public record ConferenceUnhold(
        @UriParam @Metadata(required = true) @Format(Grammar.ID) @ApiParam(
                apiMethods = @ApiMethod(methodName = "conference-unhold",
                        description = "Ids of the call legs of the participants that are taken off hold."))
        List<String> callControlIds,

        @UriParam(enums = "Australia,Europe,Middle East,US") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "conference-unhold",
                description = "Region in which the conference is held. The one of the account's data locality if not given."))
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
