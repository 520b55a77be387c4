package org.cameltelnyx.voice;

import java.net.URI;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.util.StringHelper;
import org.cameltelnyx.voice.api.CallEndedException;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.api.RetryPolicy;
import org.cameltelnyx.voice.api.TelnyxClient;
import org.cameltelnyx.voice.api.TelnyxRequest;
import org.cameltelnyx.voice.api.TelnyxVoiceException;
import org.cameltelnyx.voice.command.CommandIds;
import org.cameltelnyx.voice.command.CommandTemplate;
import org.cameltelnyx.voice.command.PreparedCommand;
import org.cameltelnyx.voice.health.ApiAccess;
import org.cameltelnyx.voice.health.ApiHealthCheck;

/**
 * Sends the command that its endpoint and the message describe, and puts Telnyx' answer into the message.
 */
public class TelnyxVoiceProducer extends DefaultProducer {

    /** The ids of a call that Telnyx tells who has made it. */
    private static final Map<String, String> MADE = Map.of(
            "call_control_id", TelnyxVoiceConstants.CALL_CONTROL_ID, "call_leg_id", TelnyxVoiceConstants.CALL_LEG_ID,
            "call_session_id", TelnyxVoiceConstants.CALL_SESSION_ID);

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
        // a check that is there but disabled would be neither UP nor DOWN, which Camel takes for not ready
        if (getEndpoint().getComponent().isHealthCheckProducerEnabled()) {
            ApiAccess access = new ApiAccess(baseUrl, getEndpoint().getConfiguration().getApiKey());
            getEndpoint().getComponent().healthChecks().started(this, access, this::newHealthCheck);
        }
    }

    @Override
    protected void doStop() throws Exception {
        getEndpoint().getComponent().healthChecks().stopped(this);
        super.doStop();
    }

    private ApiHealthCheck newHealthCheck(ApiAccess access) {
        String component = StringHelper.before(getEndpoint().getEndpointUri(), ":");
        return new ApiHealthCheck(component, client, access, getEndpoint().timeouts());
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        PreparedCommand command = template.prepare(exchange);
        boolean ownId = command.takesCommandId() && command.commandId() == null
                && getEndpoint().getConfiguration().isAutoCommandId();
        CommandResult result = ownId ? sendWithOwnId(exchange, command) : sendOrIgnore(command);
        Message message = exchange.getMessage();
        message.setBody(result);
        if (command.callControlId() != null) {
            // a command to another leg does not change which call the message is about
            message.getHeaders().putIfAbsent(TelnyxVoiceConstants.CALL_CONTROL_ID, command.callControlId());
        } else if (result.callControlId() != null) {
            goOnWith(message, result);
        }
    }

    /** A call that the command has made is the one that the next steps are about. */
    private static void goOnWith(Message message, CommandResult result) {
        MADE.forEach((field, header) -> {
            if (result.data().get(field) instanceof String id) {
                message.setHeader(header, id);
            } else {
                message.removeHeader(header);
            }
        });
    }

    private CommandResult sendWithOwnId(Exchange exchange, PreparedCommand command) throws TelnyxVoiceException {
        CommandIds ids = CommandIds.of(exchange);
        CommandIds.Claim claim = ids.claim(exchange.getFromRouteId(), command);
        boolean sent = false;
        try {
            command.setCommandId(claim.id());
            CommandResult result = sendOrIgnore(command);
            sent = true;
            return result;
        } finally {
            if (!sent) {
                ids.release(claim);
            }
        }
    }

    private CommandResult sendOrIgnore(PreparedCommand command) throws TelnyxVoiceException {
        try {
            return send(command);
        } catch (CallEndedException e) {
            if (!getEndpoint().getConfiguration().isIgnoreCallEnded()) {
                throw e;
            }
            return new CommandResult(
                    CommandResult.CALL_ENDED, command.callControlId(), command.commandId(), Map.of(), e.getRateLimit(),
                    e.getAttempts());
        }
    }

    private CommandResult send(PreparedCommand command) throws TelnyxVoiceException {
        return client.send(new TelnyxRequest(
                command.action().name(), command.action().httpMethod(), baseUrl, command.path(),
                getEndpoint().getConfiguration().getApiKey(), command.body(), command.callControlId(), command.secrets(),
                getEndpoint().timeouts(), repeatable(command), getEndpoint().retries()),
                () -> isRunAllowed() && !getEndpoint().getCamelContext().isStopping());
    }

    private static RetryPolicy.Repeatable repeatable(PreparedCommand command) {
        if (command.action().isRepeatable()) {
            return RetryPolicy.Repeatable.BY_NATURE;
        }
        return command.takesCommandId() && command.commandId() != null
                ? RetryPolicy.Repeatable.BY_COMMAND_ID
                : RetryPolicy.Repeatable.NOT;
    }

    @Override
    public TelnyxVoiceEndpoint getEndpoint() {
        return (TelnyxVoiceEndpoint) super.getEndpoint();
    }
}
