package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Required;

/**
 * Background audio of a voice, which Telnyx repeats.
 *
 * @param type   kind of the value
 * @param value  for predefined_media: silence or office; for media_url: the https URL of an MP3 file; for media_name: the
 *               name of a file in the media storage of Telnyx
 * @param volume volume of predefined_media, from 0.1 to 1
 */
public record BackgroundAudio(
        @Required BackgroundAudioType type,
        @Required String value,
        Double volume) {
}
