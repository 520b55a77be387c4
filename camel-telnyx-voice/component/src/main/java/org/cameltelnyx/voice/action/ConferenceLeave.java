package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.support.ResourceId;

/**
 * Removes a call leg from a conference without hanging it up.
 *
 * @param beepEnabled beep when this participant leaves. If omitted, the setting of the conference applies
 * @param region      region that hosts the conference. If omitted, Telnyx uses the region of the account's data locality
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
