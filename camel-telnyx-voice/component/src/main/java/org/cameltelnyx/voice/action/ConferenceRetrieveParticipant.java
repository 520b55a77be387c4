package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.Participant;

/**
 * Retrieves the state of one participant of a conference.
 */
@Operation(repeatable = true, method = "GET", path = "/conferences/{conference_id}/participants/{participant_id}",
        answer = Participant.class)
@RecordBuilder
public record ConferenceRetrieveParticipant()
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceRetrieveParticipantBuilder builder() {
        return new ConferenceRetrieveParticipantBuilder();
    }
}
