package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Starts copying the media packets of a call to an address of yours.
 *
 * @param rx          where packets that come in are sent, as udp:address:port
 * @param streamType  what is sent: the media packets after their decryption
 * @param tx          where packets that go out are sent, as udp:address:port
 * @param clientState state to be echoed in the events that follow, in base64
 * @param commandId   id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "start-forking", producerOnly = true,
        description = "Start copying the media packets of a call to an address of yours. Expected events: call.fork.started, call.fork.stopped",
        apiMethods = @ApiMethod(methodName = "start-forking",
                description = "Start copying the media packets of a call to an address of yours"))
@UriParams
@Operation(path = "/calls/{call_control_id}/actions/fork_start", events = {"call.fork.started", "call.fork.stopped"})
@RecordBuilder
public record StartForking(
        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-forking",
                description = "Where packets that come in are sent, as udp:address:port."))
        String rx,

        @UriParam(defaultValue = "decrypted", enums = "decrypted") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "start-forking",
                        description = "What is sent: the media packets after their decryption. Needs rx and tx."))
        StartForkingStreamType streamType,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-forking",
                description = "Where packets that go out are sent, as udp:address:port."))
        String tx,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-forking",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-forking",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
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
