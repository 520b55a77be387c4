package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Plays an audio file on a call, after those that are already waiting to be played.
 *
 * @param audioType       format of the file at audioUrl or of playbackContent
 * @param audioUrl        URL of the WAV or MP3 file to play
 * @param cacheAudio      whether Telnyx keeps the file, for when it is played again during the call
 * @param loop            how often it is played: a number from 1 to 100, or infinity
 * @param mediaName       what to play, instead of a URL: the name of a WAV or MP3 file that was uploaded to the media
 *                        storage of Telnyx
 * @param overlay         whether the audio is mixed with the one that is being played
 * @param playbackContent the audio itself in place of a URL, a WAV or MP3 file in base64
 * @param stop            what is stopped first: the audio that is being played (current), or also what waits behind it
 *                        (all)
 * @param targetLegs      which legs hear it: this one, the one that it is connected with, or both
 * @param clientState     state to be echoed in the events that follow, in base64
 * @param commandId       id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "start-playback", producerOnly = true,
        description = "Play an audio file on a call, after those that are already waiting to be played. Expected events: call.playback.ended, call.playback.started",
        apiMethods = @ApiMethod(methodName = "start-playback",
                description = "Play an audio file on a call, after those that are already waiting to be played"))
@UriParams
@Operation(path = "/calls/{call_control_id}/actions/playback_start", events = {"call.playback.ended", "call.playback.started"})
@RecordBuilder
public record StartPlayback(
        @UriParam(defaultValue = "mp3", enums = "wav,mp3") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "start-playback",
                        description = "Format of the file at audioUrl or of playbackContent."))
        AudioFormat audioType,

        @UriParam @Format(Grammar.URL) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-playback",
                description = "URL of the WAV or MP3 file to play. Not together with mediaName."))
        String audioUrl,

        @UriParam(defaultValue = "true") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-playback",
                description = "Whether Telnyx keeps the file, for when it is played again during the call."))
        Boolean cacheAudio,

        @UriParam(defaultValue = "1") @JsonSerialize(using = NumberOrText.class) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "start-playback",
                        description = "How often it is played: a number from 1 to 100, or infinity."))
        String loop,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-playback",
                description = "What to play, instead of a URL: the name of a WAV or MP3 file that was uploaded to the media storage of Telnyx."))
        String mediaName,

        @UriParam(defaultValue = "false") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-playback",
                description = "Whether the audio is mixed with the one that is being played. There must be one, and targetLegs must be self."))
        Boolean overlay,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-playback",
                description = "The audio itself in place of a URL, a WAV or MP3 file in base64."))
        String playbackContent,

        @UriParam(enums = "current,all") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-playback",
                description = "What is stopped first: the audio that is being played (current), or also what waits behind it (all). Nothing if not given."))
        PlaybackStop stop,

        @UriParam(defaultValue = "self", enums = "both,self,opposite") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "start-playback",
                        description = "Which legs hear it: this one, the one that it is connected with, or both."))
        TargetLegs targetLegs,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-playback",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-playback",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StartPlaybackBuilder builder() {
        return new StartPlaybackBuilder();
    }
}
