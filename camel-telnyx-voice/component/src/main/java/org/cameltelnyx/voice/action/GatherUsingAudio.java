package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.MayBeEmpty;

import static org.cameltelnyx.voice.schema.Grammar.DTMF;
import static org.cameltelnyx.voice.schema.Grammar.URL;

/**
 * Plays a file and collects the keys that the caller presses.
 *
 * @param audioUrl                URL of the WAV or MP3 file to play as the prompt. Not together with mediaName
 * @param interDigitTimeoutMillis how long to wait from one key to the next, in milliseconds
 * @param invalidAudioUrl         URL of a WAV or MP3 file to play after wrong keys or too few of them. Not together
 *                                with invalidMediaName
 * @param invalidMediaName        what to play after wrong keys or too few of them, instead of a URL: the name of a WAV
 *                                or MP3 file that was uploaded to the media storage of Telnyx
 * @param maximumDigits           how many keys are collected at most, up to 128
 * @param maximumTries            how often the prompt is played at most while nothing is pressed
 * @param mediaName               what to play as the prompt, instead of a URL: the name of a WAV or MP3 file that was
 *                                uploaded to the media storage of Telnyx
 * @param minimumDigits           how many keys are needed at least, 1 or more
 * @param terminatingDigit        key that ends the input before all keys are there. An empty value means that no
 *                                key does
 * @param timeoutMillis           how long to wait for keys after the prompt, before it is played again, in milliseconds
 * @param validDigits             the keys that are accepted; others are wrong
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
