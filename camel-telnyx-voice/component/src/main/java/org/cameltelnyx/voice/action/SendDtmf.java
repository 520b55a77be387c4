package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.RecordModel;
import org.cameltelnyx.voice.schema.Required;
import org.cameltelnyx.voice.schema.Secret;

import static org.cameltelnyx.voice.schema.Grammar.DTMF;

/**
 * Sends DTMF tones from this call leg to the other end of the call.
 *
 * @param digits         keys whose tones Telnyx sends: 0-9, A-D, * and #; w is a pause of half a second, W a pause of one
 *                       second
 * @param durationMillis duration of each tone, in milliseconds, from 100 to 500
 */
@Operation(path = "/calls/{call_control_id}/actions/send_dtmf")
@RecordBuilder
public record SendDtmf(
        @Required @Secret @Format(DTMF) String digits,
        @Default("250") @Bounds(min = 100, max = 500) Integer durationMillis,
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static SendDtmfBuilder builder() {
        return new SendDtmfBuilder();
    }

    @Override
    public String toString() {
        return RecordModel.toStringWithoutSecrets(this);
    }
}
