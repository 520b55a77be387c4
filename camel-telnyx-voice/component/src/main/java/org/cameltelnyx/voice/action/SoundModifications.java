package org.cameltelnyx.voice.action;

/**
 * How a voice is changed.
 *
 * @param pitch    the pitch as a factor above 0; less than 1 is lower (1)
 * @param semitone how much higher, in semitones, from -14 to 14 (0)
 * @param octaves  how much higher, in octaves, from -1 to 1 (0)
 * @param track    the audio that is changed (outbound)
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
