package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.RecordModel;
import org.cameltelnyx.voice.schema.Required;
import org.cameltelnyx.voice.schema.Secret;

import static org.cameltelnyx.voice.schema.Grammar.SIP_URI;

/**
 * Hands the call over to another SIP address by a SIP REFER, so that it leaves Telnyx.
 *
 * @param sipAddress      SIP URI that takes the call over, for example sip:alice@pbx.example.com
 * @param customHeaders   SIP headers of your own to add to the request, each a JSON object with name and value. Give
 *                        the option once for each header
 * @param sipAuthUsername user name with which a SIP authentication challenge of the new address is answered
 * @param sipAuthPassword password with which a SIP authentication challenge of the new address is answered
 * @param sipHeaders      standard SIP headers to add to the request, each a JSON object with name and value. Telnyx
 *                        takes User-to-User only
 */
@Operation(path = "/calls/{call_control_id}/actions/refer",
        events = {"call.refer.started", "call.refer.completed", "call.refer.failed"})
// SIP lets a telephone ring for three minutes (RFC 3261, timer C)
@Awaitable(value = {"call.refer.completed", "call.refer.failed"}, within = 200)
@RecordBuilder
public record Refer(
        @Required @Format(SIP_URI) String sipAddress,
        @ClientState String clientState,
        @CommandId String commandId,
        List<CustomHeader> customHeaders,
        String sipAuthUsername,
        @Secret String sipAuthPassword,
        List<SipHeader> sipHeaders)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ReferBuilder builder() {
        return new ReferBuilder();
    }

    @Override
    public String toString() {
        return RecordModel.toStringWithoutSecrets(this);
    }
}
