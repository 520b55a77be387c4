package org.cameltelnyx.voice.action;

/**
 * The changes of a voice.
 *
 * @param pitch    pitch of the voice as a factor above 0. Values below 1 lower the voice. Default 1
 * @param semitone change of the pitch in semitones, from -14 to 14. Default 0
 * @param octaves  change of the pitch in octaves, from -1 to 1. Default 0
 * @param track    audio to change. Default outbound
 */
@RecordBuilder
public record SoundModifications(
        Double pitch,
        Double semitone,
        Double octaves,
        SoundModificationTrack track) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static SoundModificationsBuilder builder() {
        return new SoundModificationsBuilder();
    }
}
