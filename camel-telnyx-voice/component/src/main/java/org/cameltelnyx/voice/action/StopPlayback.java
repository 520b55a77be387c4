package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Stops the audio file or the speech that a call plays.
 *
 * @param overlay     whether the audio that is mixed in is stopped, and not the one below it
 * @param stop        what is stopped: the audio that is being played (current), after which the next one begins, or also
 *                    what waits behind it (all)
 * @param clientState state to be echoed in the events that follow, in base64
 * @param commandId   id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "stop-playback", producerOnly = true,
        description = "Stop the audio file or the speech that a call plays. Expected events: call.playback.ended, call.speak.ended",
        apiMethods = @ApiMethod(methodName = "stop-playback",
                description = "Stop the audio file or the speech that a call plays"))
@UriParams
// not repeatable: with stop=current the second one would stop what comes next
@Operation(path = "/calls/{call_control_id}/actions/playback_stop", events = {"call.playback.ended", "call.speak.ended"})
@RecordBuilder
public record StopPlayback(
        @UriParam(defaultValue = "false") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "stop-playback",
                description = "Whether the audio that is mixed in is stopped, and not the one below it."))
        Boolean overlay,

        @UriParam(defaultValue = "all", enums = "current,all") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "stop-playback",
                description = "What is stopped: the audio that is being played (current), after which the next one begins, or also what waits behind it (all)."))
        PlaybackStop stop,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "stop-playback",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "stop-playback",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StopPlaybackBuilder builder() {
        return new StopPlaybackBuilder();
    }
}
