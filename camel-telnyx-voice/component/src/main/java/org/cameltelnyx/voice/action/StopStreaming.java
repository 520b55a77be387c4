package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Stops streaming the audio of a call.
 *
 * @param streamId id of the stream to stop, as events report it. If omitted, the command stops all streams of the call
 */
@Operation(repeatable = true, path = "/calls/{call_control_id}/actions/streaming_stop", events = {"streaming.stopped"})
@Awaitable(value = "streaming.stopped", within = 30, stops = true)
@RecordBuilder
public record StopStreaming(
        @Format(ID) String streamId,
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StopStreamingBuilder builder() {
        return new StopStreamingBuilder();
    }
}
