package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Required;

/**
 * Audio that is played behind a voice, again and again.
 *
 * @param type   what the value is
 * @param value  silence or office for predefined_media, an https URL of an MP3 file for media_url, the name of a file in
 *               Telnyx' media storage for media_name
 * @param volume loudness of predefined_media, from 0.1 to 1
 */
public record BackgroundAudio(
        @Required BackgroundAudioType type,
        @Required String value,
        Double volume) {
}
