package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.RecordModel;
import org.cameltelnyx.voice.schema.Required;
import org.cameltelnyx.voice.schema.Secret;

import static org.cameltelnyx.voice.schema.Grammar.SIP_URI;

/**
 * Transfers the call to another SIP URI by a SIP REFER, so that the call leaves Telnyx.
 *
 * @param sipAddress      SIP URI to transfer the call to, for example sip:alice@pbx.example.com
 * @param customHeaders   custom SIP headers to add to the REFER, each a JSON object with name and value. Give the option
 *                        once for each header
 * @param sipAuthUsername user name for the SIP authentication challenge of the new party
 * @param sipAuthPassword password for the SIP authentication challenge of the new party
 * @param sipHeaders      standard SIP headers to add to the REFER, each a JSON object with name and value. Telnyx accepts
 *                        only User-to-User. Give the option once for each header
 */
@Operation(path = "/calls/{call_control_id}/actions/refer",
        events = {"call.refer.started", "call.refer.completed", "call.refer.failed"})
// a telephone can ring for three minutes (RFC 3261, timer C)
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
