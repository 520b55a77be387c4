package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Required;

/**
 * Sends a SIP INFO message from a call leg to the other end.
 *
 * @param body        content of the SIP INFO message, as text
 * @param contentType MIME type of the content, at most 1,400 bytes, for example application/json
 */
@Operation(path = "/calls/{call_control_id}/actions/send_sip_info", events = {"call.sip_info.received"})
@RecordBuilder
public record SendSipInfo(
        @Required String body,
        @Required String contentType,
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static SendSipInfoBuilder builder() {
        return new SendSipInfoBuilder();
    }
}
