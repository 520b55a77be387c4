package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Plays a file and collects the keys that the caller presses.
 *
 * @param audioUrl                URL of the WAV or MP3 file to play as the prompt
 * @param interDigitTimeoutMillis how long to wait from one key to the next, in milliseconds
 * @param invalidAudioUrl         URL of a WAV or MP3 file to play after wrong keys or too few of them
 * @param invalidMediaName        what to play after wrong keys or too few of them, instead of a URL: the name of a WAV or
 *                                MP3 file that was uploaded to the media storage of Telnyx
 * @param maximumDigits           how many keys are collected at most, up to 128
 * @param maximumTries            how often the prompt is played at most while nothing is pressed
 * @param mediaName               what to play as the prompt, instead of a URL: the name of a WAV or MP3 file that was
 *                                uploaded to the media storage of Telnyx
 * @param minimumDigits           how many keys are needed at least, 1 or more
 * @param terminatingDigit        key that ends the input before all keys are there, empty if none is to
 * @param timeoutMillis           how long to wait for keys after the prompt, before it is played again, in milliseconds
 * @param validDigits             the keys that count; others are wrong
 * @param clientState             state to be echoed in the events that follow, in base64
 * @param commandId               id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "gather-using-audio", producerOnly = true,
        description = "Play a file and collect the keys that the caller presses. Expected events: call.dtmf.received, call.gather.ended, call.playback.ended, call.playback.started",
        apiMethods = @ApiMethod(methodName = "gather-using-audio",
                description = "Play a file and collect the keys that the caller presses"))
@UriParams
@Operation(path = "/calls/{call_control_id}/actions/gather_using_audio",
        events = {"call.dtmf.received", "call.gather.ended", "call.playback.ended", "call.playback.started"})
@RecordBuilder
public record GatherUsingAudio(
        @UriParam @Format(Grammar.URL) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-audio",
                description = "URL of the WAV or MP3 file to play as the prompt. Not together with mediaName."))
        String audioUrl,

        @UriParam(defaultValue = "5000") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-audio",
                description = "How long to wait from one key to the next, in milliseconds."))
        Integer interDigitTimeoutMillis,

        @UriParam @Format(Grammar.URL) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-audio",
                description = "URL of a WAV or MP3 file to play after wrong keys or too few of them. Not together with invalidMediaName."))
        String invalidAudioUrl,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-audio",
                description = "What to play after wrong keys or too few of them, instead of a URL: the name of a WAV or MP3 file that was uploaded to the media storage of Telnyx."))
        String invalidMediaName,

        @UriParam(defaultValue = "128") @Bounds(min = 1, max = 128) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "gather-using-audio",
                        description = "How many keys are collected at most, up to 128."))
        Integer maximumDigits,

        @UriParam(defaultValue = "3") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-audio",
                description = "How often the prompt is played at most while nothing is pressed."))
        Integer maximumTries,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-audio",
                description = "What to play as the prompt, instead of a URL: the name of a WAV or MP3 file that was uploaded to the media storage of Telnyx."))
        String mediaName,

        @UriParam(defaultValue = "1") @Bounds(min = 1) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "gather-using-audio",
                        description = "How many keys are needed at least, 1 or more."))
        Integer minimumDigits,

        @UriParam(defaultValue = "#") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-audio",
                description = "Key that ends the input before all keys are there. An empty value means that none does.")) @MayBeEmpty
        String terminatingDigit,

        @UriParam(defaultValue = "60000") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-audio",
                description = "How long to wait for keys after the prompt, before it is played again, in milliseconds."))
        Integer timeoutMillis,

        @UriParam(defaultValue = "0123456789#*") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "gather-using-audio",
                        description = "The keys that count; others are wrong."))
        String validDigits,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-audio",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-audio",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
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
