package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Length;
import org.cameltelnyx.voice.schema.MayBeEmpty;
import org.cameltelnyx.voice.support.ResourceId;

import static org.cameltelnyx.voice.schema.Grammar.DTMF;
import static org.cameltelnyx.voice.schema.Grammar.ID;
import static org.cameltelnyx.voice.schema.Grammar.URL;

/**
 * Plays an audio file to one participant of a conference and collects the keys that the participant presses.
 *
 * @param audioUrl                URL of the WAV or MP3 file to play as the prompt
 * @param gatherId                id that the event with the collected keys repeats, at most 100 characters
 * @param initialTimeoutMillis    time to wait for the first key, in milliseconds
 * @param interDigitTimeoutMillis time to wait for the next key, in milliseconds
 * @param invalidAudioUrl         URL of a WAV or MP3 file to play after invalid keys
 * @param invalidMediaName        name of a WAV or MP3 file in the media storage of Telnyx to play after invalid keys,
 *                                instead of invalidAudioUrl
 * @param maximumDigits           maximum number of keys, 1 or more
 * @param maximumTries            maximum number of times to play the prompt while the party presses no key
 * @param mediaName               name of a WAV or MP3 file in the media storage of Telnyx to play as the prompt, instead of
 *                                audioUrl
 * @param minimumDigits           minimum number of keys, 1 or more
 * @param stopPlaybackOnDtmf      whether the prompt stops when the participant presses a key
 * @param terminatingDigit        key that ends the input before the maximum number of keys. With an empty value, no key
 *                                ends the input
 * @param timeoutMillis           maximum time for the whole input, in milliseconds
 * @param validDigits             keys to accept. Telnyx ignores all other keys
 */
@Operation(path = "/conferences/{conference_id}/actions/gather_using_audio", idsInBody = ResourceId.CALL_CONTROL_ID)
// the official document mentions a webhook at the end of the collection, but not its name
@Awaitable(value = "call.gather.ended", within = 300, after = {"timeoutMillis", "maximumTries"})
@RecordBuilder
public record ConferenceGatherDtmfAudio(
        @Format(URL) String audioUrl,
        @Length(max = 100) @Format(ID) String gatherId,
        Integer initialTimeoutMillis,
        @Default("5000") Integer interDigitTimeoutMillis,
        @Format(URL) String invalidAudioUrl,
        String invalidMediaName,
        @Default("128") @Bounds(min = 1) Integer maximumDigits,
        @Default("3") @Bounds(min = 1) Integer maximumTries,
        String mediaName,
        @Default("1") @Bounds(min = 1) Integer minimumDigits,
        @Default("true") Boolean stopPlaybackOnDtmf,
        @Default("#") @MayBeEmpty @Format(DTMF) String terminatingDigit,
        @Default("60000") Integer timeoutMillis,
        @Default("0123456789#*") @Format(DTMF) String validDigits,
        @ClientState String clientState)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceGatherDtmfAudioBuilder builder() {
        return new ConferenceGatherDtmfAudioBuilder();
    }
}
