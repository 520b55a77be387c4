package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Plays a file to one participant of a conference and collects the keys that are pressed.
 *
 * @param audioUrl                URL of the WAV or MP3 file to play as the prompt
 * @param gatherId                id that the event of the gathered keys repeats, at most 100 characters
 * @param initialTimeoutMillis    how long to wait for the first key, in milliseconds
 * @param interDigitTimeoutMillis how long to wait from one key to the next, in milliseconds
 * @param invalidAudioUrl         URL of a WAV or MP3 file to play after wrong keys
 * @param invalidMediaName        what to play after wrong keys, instead of a URL: the name of a WAV or MP3 file that was
 *                                uploaded to the media storage of Telnyx
 * @param maximumDigits           how many keys are collected at most, 1 or more
 * @param maximumTries            how often the prompt is played at most while nothing is pressed
 * @param mediaName               what to play as the prompt, instead of a URL: the name of a WAV or MP3 file that was
 *                                uploaded to the media storage of Telnyx
 * @param minimumDigits           how many keys are needed at least, 1 or more
 * @param stopPlaybackOnDtmf      whether the prompt ends when a key is pressed
 * @param terminatingDigit        key that ends the input before all keys are there, empty if none is to
 * @param timeoutMillis           how long to wait for all keys, in milliseconds
 * @param validDigits             the keys that count; others are ignored
 * @param clientState             state to be echoed in the events that follow, in base64
 */
@ApiParams(apiName = "conference-gather-dtmf-audio", producerOnly = true,
        description = "Play a file to one participant of a conference and collect the keys that are pressed",
        apiMethods = @ApiMethod(methodName = "conference-gather-dtmf-audio",
                description = "Play a file to one participant of a conference and collect the keys that are pressed"))
@UriParams
@Operation(path = "/conferences/{conference_id}/actions/gather_using_audio", idsInBody = "call_control_id")
@RecordBuilder
public record ConferenceGatherDtmfAudio(
        @UriParam @Format(Grammar.URL) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "conference-gather-dtmf-audio",
                        description = "URL of the WAV or MP3 file to play as the prompt."))
        String audioUrl,

        @UriParam @Length(max = 100) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "conference-gather-dtmf-audio",
                        description = "Id that the event of the gathered keys repeats, at most 100 characters."))
        String gatherId,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-gather-dtmf-audio",
                description = "How long to wait for the first key, in milliseconds."))
        Integer initialTimeoutMillis,

        @UriParam(defaultValue = "5000") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "conference-gather-dtmf-audio",
                        description = "How long to wait from one key to the next, in milliseconds."))
        Integer interDigitTimeoutMillis,

        @UriParam @Format(Grammar.URL) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "conference-gather-dtmf-audio",
                        description = "URL of a WAV or MP3 file to play after wrong keys."))
        String invalidAudioUrl,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-gather-dtmf-audio",
                description = "What to play after wrong keys, instead of a URL: the name of a WAV or MP3 file that was uploaded to the media storage of Telnyx."))
        String invalidMediaName,

        @UriParam(defaultValue = "128") @Bounds(min = 1) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "conference-gather-dtmf-audio",
                        description = "How many keys are collected at most, 1 or more."))
        Integer maximumDigits,

        @UriParam(defaultValue = "3") @Bounds(min = 1) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "conference-gather-dtmf-audio",
                        description = "How often the prompt is played at most while nothing is pressed."))
        Integer maximumTries,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-gather-dtmf-audio",
                description = "What to play as the prompt, instead of a URL: the name of a WAV or MP3 file that was uploaded to the media storage of Telnyx."))
        String mediaName,

        @UriParam(defaultValue = "1") @Bounds(min = 1) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "conference-gather-dtmf-audio",
                        description = "How many keys are needed at least, 1 or more."))
        Integer minimumDigits,

        @UriParam(defaultValue = "true") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "conference-gather-dtmf-audio",
                        description = "Whether the prompt ends when a key is pressed."))
        Boolean stopPlaybackOnDtmf,

        @UriParam(defaultValue = "#") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "conference-gather-dtmf-audio",
                        description = "Key that ends the input before all keys are there. An empty value means that none does.")) @MayBeEmpty
        String terminatingDigit,

        @UriParam(defaultValue = "60000") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "conference-gather-dtmf-audio",
                        description = "How long to wait for all keys, in milliseconds."))
        Integer timeoutMillis,

        @UriParam(defaultValue = "0123456789#*") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "conference-gather-dtmf-audio",
                        description = "The keys that count; others are ignored."))
        String validDigits,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "conference-gather-dtmf-audio",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState)
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
