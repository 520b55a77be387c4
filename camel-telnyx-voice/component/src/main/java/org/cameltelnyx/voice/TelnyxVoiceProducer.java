package org.cameltelnyx.voice;

import java.net.URI;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.api.TelnyxClient;
import org.cameltelnyx.voice.api.TelnyxRequest;
import org.cameltelnyx.voice.api.TelnyxVoiceException;
import org.cameltelnyx.voice.command.CommandIds;
import org.cameltelnyx.voice.command.CommandTemplate;
import org.cameltelnyx.voice.command.PreparedCommand;

/**
 * Sends the command that its endpoint and the message describe, and puts Telnyx' answer into the message.
 */
public class TelnyxVoiceProducer extends DefaultProducer {

    private final CommandTemplate template;
    private final URI baseUrl;
    private TelnyxClient client;

    TelnyxVoiceProducer(TelnyxVoiceEndpoint endpoint, CommandTemplate template, URI baseUrl) {
        super(endpoint);
        this.template = template;
        this.baseUrl = baseUrl;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        client = getEndpoint().getComponent().client();
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        PreparedCommand command = template.prepare(exchange);
        boolean ownId = command.takesCommandId() && command.commandId() == null
                && getEndpoint().getConfiguration().isAutoCommandId();
        CommandResult result = ownId ? sendWithOwnId(exchange, command) : send(command);
        Message message = exchange.getMessage();
        message.setBody(result);
        if (result.callControlId() != null) {
            // a command to another leg does not change which call the message is about
            message.getHeaders().putIfAbsent(TelnyxVoiceConstants.CALL_CONTROL_ID, result.callControlId());
        }
    }

    private CommandResult sendWithOwnId(Exchange exchange, PreparedCommand command) throws TelnyxVoiceException {
        CommandIds ids = CommandIds.of(exchange);
        CommandIds.Claim claim = ids.claim(exchange.getFromRouteId(), command);
        boolean sent = false;
        try {
            command.setCommandId(claim.id());
            CommandResult result = send(command);
            sent = true;
            return result;
        } finally {
            if (!sent) {
                ids.release(claim);
            }
        }
    }

    private CommandResult send(PreparedCommand command) throws TelnyxVoiceException {
        return client.send(new TelnyxRequest(
                command.action().name(), command.action().httpMethod(), baseUrl, command.path(),
                getEndpoint().getConfiguration().getApiKey(), command.json(), command.callControlId(), command.secrets(),
                getEndpoint().timeouts()));
    }

    @Override
    public TelnyxVoiceEndpoint getEndpoint() {
        return (TelnyxVoiceEndpoint) super.getEndpoint();
    }
}
