package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Collects the keys that the caller presses, without a prompt.
 *
 * @param gatherId                id that the event call.gather.ended repeats, 1 to 40 characters
 * @param initialTimeoutMillis    how long to wait for the first key, in milliseconds
 * @param interDigitTimeoutMillis how long to wait from one key to the next, in milliseconds
 * @param maximumDigits           how many keys are collected at most, up to 128
 * @param minimumDigits           how many keys are needed at least, 1 or more
 * @param terminatingDigit        key that ends the input before all keys are there, empty if none is to
 * @param timeoutMillis           how long to wait for all keys, in milliseconds
 * @param validDigits             the keys that count; others are wrong
 * @param clientState             state to be echoed in the events that follow, in base64
 * @param commandId               id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "gather", producerOnly = true,
        description = "Collect the keys that the caller presses, without a prompt. Expected events: call.dtmf.received, call.gather.ended",
        apiMethods = @ApiMethod(methodName = "gather",
                description = "Collect the keys that the caller presses, without a prompt"))
@UriParams
@Operation(path = "/calls/{call_control_id}/actions/gather", events = {"call.dtmf.received", "call.gather.ended"})
@RecordBuilder
public record Gather(
        @UriParam @Length(min = 1, max = 40) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather",
                description = "Id that the event call.gather.ended repeats, 1 to 40 characters. A random one if not given."))
        String gatherId,

        @UriParam(defaultValue = "5000") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather",
                description = "How long to wait for the first key, in milliseconds."))
        Integer initialTimeoutMillis,

        @UriParam(defaultValue = "5000") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather",
                description = "How long to wait from one key to the next, in milliseconds."))
        Integer interDigitTimeoutMillis,

        @UriParam(defaultValue = "128") @Bounds(min = 1, max = 128) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "gather", description = "How many keys are collected at most, up to 128."))
        Integer maximumDigits,

        @UriParam(defaultValue = "1") @Bounds(min = 1) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "gather", description = "How many keys are needed at least, 1 or more."))
        Integer minimumDigits,

        @UriParam(defaultValue = "#") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather",
                description = "Key that ends the input before all keys are there. An empty value means that none does.")) @MayBeEmpty
        String terminatingDigit,

        @UriParam(defaultValue = "60000") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "gather", description = "How long to wait for all keys, in milliseconds."))
        Integer timeoutMillis,

        @UriParam(defaultValue = "0123456789#*") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "gather", description = "The keys that count; others are wrong."))
        String validDigits,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static GatherBuilder builder() {
        return new GatherBuilder();
    }
}
