package org.cameltelnyx.voice.action;

/**
 * Which participants are listed.
 *
 * @param muted      those who are muted, or are not
 * @param onHold     those who are on hold, or are not
 * @param whispering those who whisper, or do not
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
