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
 * @param gatherId                id that the event call.gather.ended repeats, 1 to 40 characters. If omitted, Telnyx
 *                                chooses a random id
 * @param initialTimeoutMillis    time to wait for the first key, in milliseconds
 * @param interDigitTimeoutMillis time to wait for the next key, in milliseconds
 * @param maximumDigits           maximum number of keys, from 1 to 128
 * @param minimumDigits           minimum number of keys, 1 or more
 * @param terminatingDigit        key that ends the input before the maximum number of keys. With an empty value, no key
 *                                ends the input
 * @param timeoutMillis           maximum time for the whole input, in milliseconds
 * @param validDigits             keys to accept. All other keys are invalid
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
