package org.cameltelnyx.voice.action;

/**
 * Stops the audio file or the speech that a call plays.
 *
 * @param overlay whether the command stops the overlaid audio instead of the audio below it
 * @param stop    audio to stop: current stops the audio that is playing, so that the next audio starts; all also removes
 *                the audio that waits
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
