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
 * Plays a file to one participant of a conference and collects the keys that are pressed.
 *
 * @param audioUrl                URL of the WAV or MP3 file to play as the prompt
 * @param gatherId                id that the event of the gathered keys repeats, at most 100 characters
 * @param initialTimeoutMillis    how long to wait for the first key, in milliseconds
 * @param interDigitTimeoutMillis how long to wait from one key to the next, in milliseconds
 * @param invalidAudioUrl         URL of a WAV or MP3 file to play after wrong keys
 * @param invalidMediaName        what to play after wrong keys, instead of a URL: the name of a WAV or MP3 file that
 *                                was uploaded to the media storage of Telnyx
 * @param maximumDigits           how many keys are collected at most, 1 or more
 * @param maximumTries            how often the prompt is played at most while nothing is pressed
 * @param mediaName               what to play as the prompt, instead of a URL: the name of a WAV or MP3 file that was
 *                                uploaded to the media storage of Telnyx
 * @param minimumDigits           how many keys are needed at least, 1 or more
 * @param stopPlaybackOnDtmf      whether the prompt ends when a key is pressed
 * @param terminatingDigit        key that ends the input before all keys are there. An empty value means that no
 *                                key does
 * @param timeoutMillis           how long to wait for all keys, in milliseconds
 * @param validDigits             the keys that are accepted; others are ignored
 */
@Operation(path = "/conferences/{conference_id}/actions/gather_using_audio", idsInBody = ResourceId.CALL_CONTROL_ID)
// the document mentions a webhook at the end of the gathering, without its name
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
