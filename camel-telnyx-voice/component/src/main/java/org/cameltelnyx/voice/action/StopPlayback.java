package org.cameltelnyx.voice.action;

/**
 * Stops the audio file or the speech that a call plays.
 *
 * @param overlay whether the audio that is mixed in is stopped, and not the one below it
 * @param stop    what is stopped: the audio that is being played (current), after which the next one begins, or also
 *                what waits behind it (all)
 */
@Operation(path = "/calls/{call_control_id}/actions/playback_stop", events = {"call.playback.ended", "call.speak.ended"})
@Awaitable(value = {"call.playback.ended", "call.speak.ended"}, within = 30, stops = true)
@RecordBuilder
public record StopPlayback(
        @Default("false") Boolean overlay,
        @Default("all") PlaybackStop stop,
        @ClientState String clientState,
        @CommandId String commandId)
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
