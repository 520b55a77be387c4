package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.MayBeEmpty;

import static org.cameltelnyx.voice.schema.Grammar.DTMF;
import static org.cameltelnyx.voice.schema.Grammar.URL;

/**
 * Plays an audio file and collects the keys that the caller presses.
 *
 * @param audioUrl                URL of the WAV or MP3 file to play as the prompt. Not together with mediaName
 * @param interDigitTimeoutMillis time to wait for the next key, in milliseconds
 * @param invalidAudioUrl         URL of a WAV or MP3 file to play after invalid keys or too few keys. Not together with
 *                                invalidMediaName
 * @param invalidMediaName        name of a WAV or MP3 file in the media storage of Telnyx to play after invalid keys or too
 *                                few keys, instead of invalidAudioUrl
 * @param maximumDigits           maximum number of keys, from 1 to 128
 * @param maximumTries            maximum number of times to play the prompt while the party presses no key
 * @param mediaName               name of a WAV or MP3 file in the media storage of Telnyx to play as the prompt, instead of
 *                                audioUrl
 * @param minimumDigits           minimum number of keys, 1 or more
 * @param terminatingDigit        key that ends the input before the maximum number of keys. With an empty value, no key
 *                                ends the input
 * @param timeoutMillis           time to wait for keys after the prompt, in milliseconds. Telnyx then repeats the prompt
 * @param validDigits             keys to accept. All other keys are invalid
 */
@Operation(path = "/calls/{call_control_id}/actions/gather_using_audio",
        events = {"call.dtmf.received", "call.gather.ended", "call.playback.ended", "call.playback.started"})
@Awaitable(value = "call.gather.ended", within = 300, after = {"timeoutMillis", "maximumTries"})
@RecordBuilder
public record GatherUsingAudio(
        @Format(URL) String audioUrl,
        @Default("5000") Integer interDigitTimeoutMillis,
        @Format(URL) String invalidAudioUrl,
        String invalidMediaName,
        @Default("128") @Bounds(min = 1, max = 128) Integer maximumDigits,
        @Default("3") Integer maximumTries,
        String mediaName,
        @Default("1") @Bounds(min = 1) Integer minimumDigits,
        @Default("#") @MayBeEmpty @Format(DTMF) String terminatingDigit,
        @Default("60000") Integer timeoutMillis,
        @Default("0123456789#*") @Format(DTMF) String validDigits,
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static GatherUsingAudioBuilder builder() {
        return new GatherUsingAudioBuilder();
    }
}
