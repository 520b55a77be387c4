package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.cameltelnyx.voice.result.Participant;

/**
 * Lists the participants of a conference, with their states.
 *
 * @param region region in which the conference is held
 * @param page   which part of the list is answered, as a JSON object or a bean: its number and size, or where it begins
 * @param filter which participants are listed, as a JSON object or a bean
 */
@ApiParams(apiName = "conference-list-participants", producerOnly = true,
        description = "List the participants of a conference, with their states",
        apiMethods = @ApiMethod(methodName = "conference-list-participants",
                description = "List the participants of a conference, with their states"))
@UriParams
@Operation(repeatable = true, method = "GET", path = "/conferences/{conference_id}/participants", answer = Participant.class,
        list = true)
@RecordBuilder
public record ConferenceListParticipants(
        @UriParam(enums = "Australia,Europe,Middle East,US") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "conference-list-participants",
                description = "Region in which the conference is held. The one of the account's data locality if not given."))
        ConferenceRegion region,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-list-participants",
                description = "Which part of the list is answered, as a JSON object or a bean: its number and size, or where it begins."))
        Page page,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-list-participants",
                description = "Which participants are listed, as a JSON object or a bean. All if not given."))
        ParticipantFilter filter)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceListParticipantsBuilder builder() {
        return new ConferenceListParticipantsBuilder();
    }
}
