package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Takes a call leg out of a conference, without hanging it up.
 *
 * @param beepEnabled whether a beep tells that this participant goes, in place of what the conference says
 * @param region      region in which the conference is held
 * @param commandId   id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "conference-leave", producerOnly = true,
        description = "Take a call leg out of a conference, without hanging it up. Expected events: conference.participant.left",
        apiMethods = @ApiMethod(methodName = "conference-leave",
                description = "Take a call leg out of a conference, without hanging it up"))
@UriParams
@Operation(repeatable = true, path = "/conferences/{conference_id}/actions/leave", idsInBody = "call_control_id",
        events = {"conference.participant.left"})
@RecordBuilder
public record ConferenceLeave(
        @UriParam(enums = "always,never,on_enter,on_exit") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "conference-leave",
                        description = "Whether a beep tells that this participant goes, in place of what the conference says."))
        ConferenceBeep beepEnabled,

        @UriParam(enums = "Australia,Europe,Middle East,US") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "conference-leave",
                description = "Region in which the conference is held. The one of the account's data locality if not given."))
        ConferenceRegion region,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-leave",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceLeaveBuilder builder() {
        return new ConferenceLeaveBuilder();
    }
}
