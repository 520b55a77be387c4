package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.support.ResourceId;

/**
 * Takes a call leg out of a conference, without hanging it up.
 *
 * @param beepEnabled whether a beep announces that this participant leaves, in place of what the conference says
 * @param region      region in which the conference is held. The one of the account's data locality if not given
 */
@Operation(repeatable = true, path = "/conferences/{conference_id}/actions/leave", idsInBody = ResourceId.CALL_CONTROL_ID,
        events = {"conference.participant.left"})
@Awaitable(value = "conference.participant.left", within = 30, stops = true)
@RecordBuilder
public record ConferenceLeave(
        ConferenceBeep beepEnabled,
        ConferenceRegion region,
        @CommandId String commandId)
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
