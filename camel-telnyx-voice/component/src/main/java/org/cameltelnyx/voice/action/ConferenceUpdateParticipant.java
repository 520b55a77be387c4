package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.Participant;

/**
 * Changes what happens when a participant joins or leaves a conference.
 *
 * @param beepEnabled             beep when this participant joins or leaves
 * @param endConferenceOnExit     whether the conference ends, and Telnyx hangs up all others, when the participant leaves
 * @param softEndConferenceOnExit whether the conference closes when the participant leaves: the others stay, but nobody can
 *                                join
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
