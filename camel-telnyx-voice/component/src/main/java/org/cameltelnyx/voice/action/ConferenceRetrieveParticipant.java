package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.cameltelnyx.voice.result.Participant;

/**
 * Asks for the state of one participant of a conference.
 */
@ApiParams(apiName = "conference-retrieve-participant", producerOnly = true,
        description = "Ask for the state of one participant of a conference",
        apiMethods = @ApiMethod(methodName = "conference-retrieve-participant",
                description = "Ask for the state of one participant of a conference"))
@UriParams
@Operation(repeatable = true, method = "GET", path = "/conferences/{conference_id}/participants/{participant_id}",
        answer = Participant.class)
@RecordBuilder
public record ConferenceRetrieveParticipant()
        implements ConferenceCommand {

    /** The catalog lists an action by its options, so one without any needs this mark. */
    @UriParam(description = "The action has no options of its own.")
    @ApiParam(apiMethods = {})
    static final boolean WITHOUT_OPTIONS = true;

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceRetrieveParticipantBuilder builder() {
        return new ConferenceRetrieveParticipantBuilder();
    }
}
