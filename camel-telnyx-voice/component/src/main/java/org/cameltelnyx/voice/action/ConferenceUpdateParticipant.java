package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.Participant;

/**
 * Changes what happens when a participant enters or leaves a conference.
 *
 * @param beepEnabled             when a beep announces that this participant enters or leaves
 * @param endConferenceOnExit     whether the conference ends and all others are hung up when this participant leaves
 * @param softEndConferenceOnExit whether nobody can join any more when this participant leaves, while the others go on
 */
@Operation(repeatable = true, method = "PATCH", path = "/conferences/{conference_id}/participants/{participant_id}",
        answer = Participant.class)
@RecordBuilder
public record ConferenceUpdateParticipant(
        ConferenceBeep beepEnabled,
        Boolean endConferenceOnExit,
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
