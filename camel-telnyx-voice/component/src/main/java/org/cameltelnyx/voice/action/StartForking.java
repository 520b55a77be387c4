package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Starts sending a copy of the media packets of a call to your server.
 *
 * @param rx         destination of incoming packets, as udp:address:port
 * @param streamType packets to send: decrypted media packets. Needs rx and tx
 * @param tx         destination of outgoing packets, as udp:address:port
 */
@Operation(path = "/calls/{call_control_id}/actions/fork_start", events = {"call.fork.started", "call.fork.stopped"})
@Awaitable(value = "call.fork.started", within = 30)
@RecordBuilder
public record StartForking(
        @Format(ID) String rx,
        @Default("decrypted") StartForkingStreamType streamType,
        @Format(ID) String tx,
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StartForkingBuilder builder() {
        return new StartForkingBuilder();
    }
}
