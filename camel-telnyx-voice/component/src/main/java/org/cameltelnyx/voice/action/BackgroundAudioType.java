package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The kinds of background audio.
 *
 * @param value the value as it is on the wire
 */
public record BackgroundAudioType(@JsonValue String value) implements OpenEnum {

    /** Audio that Telnyx provides. */
    public static final BackgroundAudioType PREDEFINED_MEDIA = new BackgroundAudioType("predefined_media");

    /** The URL of an MP3 file. */
    public static final BackgroundAudioType MEDIA_URL = new BackgroundAudioType("media_url");

    /** The name of a file in the media storage of Telnyx. */
    public static final BackgroundAudioType MEDIA_NAME = new BackgroundAudioType("media_name");

    @Override
    public String toString() {
        return value;
    }
}
