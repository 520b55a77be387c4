package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Length;
import org.cameltelnyx.voice.schema.MayBeEmpty;

import static org.cameltelnyx.voice.schema.Grammar.DTMF;
import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Collects the keys that the caller presses, without a prompt.
 *
 * @param gatherId                id that the event call.gather.ended repeats, 1 to 40 characters. A random one if not
 *                                given
 * @param initialTimeoutMillis    how long to wait for the first key, in milliseconds
 * @param interDigitTimeoutMillis how long to wait from one key to the next, in milliseconds
 * @param maximumDigits           how many keys are collected at most, up to 128
 * @param minimumDigits           how many keys are needed at least, 1 or more
 * @param terminatingDigit        key that ends the input before all keys are there. An empty value means that no
 *                                key does
 * @param timeoutMillis           how long to wait for all keys, in milliseconds
 * @param validDigits             the keys that are accepted; others are wrong
 */
@Operation(path = "/calls/{call_control_id}/actions/gather", events = {"call.dtmf.received", "call.gather.ended"})
@Awaitable(value = "call.gather.ended", within = 30, after = "timeoutMillis")
@RecordBuilder
public record Gather(
        @Length(min = 1, max = 40) @Format(ID) String gatherId,
        @Default("5000") Integer initialTimeoutMillis,
        @Default("5000") Integer interDigitTimeoutMillis,
        @Default("128") @Bounds(min = 1, max = 128) Integer maximumDigits,
        @Default("1") @Bounds(min = 1) Integer minimumDigits,
        @Default("#") @MayBeEmpty @Format(DTMF) String terminatingDigit,
        @Default("60000") Integer timeoutMillis,
        @Default("0123456789#*") @Format(DTMF) String validDigits,
        @ClientState String clientState,
        @CommandId String commandId)
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
