package org.cameltelnyx.voice.action;

/**
 * Ends a conference and hangs up all its participants.
 */
@Operation(repeatable = true, path = "/conferences/{conference_id}/actions/end")
// Telnyx lists this event with conference-create
@Awaitable(value = "conference.ended", within = 30, stops = true)
@RecordBuilder
public record ConferenceEnd(
        @CommandId String commandId)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceEndBuilder builder() {
        return new ConferenceEndBuilder();
    }
}
