package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.cameltelnyx.voice.result.Participant;

/**
 * Changes what happens when a participant enters or leaves a conference.
 *
 * @param beepEnabled             when a beep tells that this participant comes or goes
 * @param endConferenceOnExit     whether the conference ends and all others are hung up when this participant leaves
 * @param softEndConferenceOnExit whether nobody can join any more when this participant leaves, while the others go on
 */
@ApiParams(apiName = "conference-update-participant", producerOnly = true,
        description = "Change what happens when a participant enters or leaves a conference",
        apiMethods = @ApiMethod(methodName = "conference-update-participant",
                description = "Change what happens when a participant enters or leaves a conference"))
@UriParams
// repeatable: sets each value as a whole
@Operation(repeatable = true, method = "PATCH", path = "/conferences/{conference_id}/participants/{participant_id}",
        answer = Participant.class)
@RecordBuilder
public record ConferenceUpdateParticipant(
        @UriParam(enums = "always,never,on_enter,on_exit") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "conference-update-participant",
                        description = "When a beep tells that this participant comes or goes."))
        ConferenceBeep beepEnabled,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-update-participant",
                description = "Whether the conference ends and all others are hung up when this participant leaves."))
        Boolean endConferenceOnExit,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-update-participant",
                description = "Whether nobody can join any more when this participant leaves, while the others go on."))
        Boolean softEndConferenceOnExit)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceUpdateParticipantBuilder builder() {
        return new ConferenceUpdateParticipantBuilder();
    }
}
