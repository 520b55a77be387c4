package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The formats of audio files.
 *
 * @param value the value as it is on the wire
 */
public record AudioFormat(@JsonValue String value) implements OpenEnum {

    /** WAV, uncompressed. */
    public static final AudioFormat WAV = new AudioFormat("wav");

    /** MP3, compressed. */
    public static final AudioFormat MP3 = new AudioFormat("mp3");

    @Override
    public String toString() {
        return value;
    }
}
