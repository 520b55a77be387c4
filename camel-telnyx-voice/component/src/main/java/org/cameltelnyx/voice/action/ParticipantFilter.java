package org.cameltelnyx.voice.action;

/**
 * Conditions for the list of participants.
 *
 * @param muted      whether the participant is muted
 * @param onHold     whether the participant is on hold
 * @param whispering whether the participant whispers
 */
@RecordBuilder
public record ParticipantFilter(
        Boolean muted,
        Boolean onHold,
        Boolean whispering) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static ParticipantFilterBuilder builder() {
        return new ParticipantFilterBuilder();
    }
}
