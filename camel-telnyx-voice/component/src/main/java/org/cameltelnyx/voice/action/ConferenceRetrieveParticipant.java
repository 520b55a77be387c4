package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParams;

/**
 * Asks for the state of one participant of a conference.
 */
@ApiParams(apiName = "conference-retrieve-participant", producerOnly = true,
        description = "Ask for the state of one participant of a conference",
        apiMethods = @ApiMethod(methodName = "conference-retrieve-participant",
                description = "Ask for the state of one participant of a conference"))
@UriParams
@Operation(repeatable = true, method = "GET", path = "/conferences/{conference_id}/participants/{participant_id}")
public record ConferenceRetrieveParticipant()
        implements ConferenceCommand {
}
