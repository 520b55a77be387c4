package org.cameltelnyx.voice;

import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.util.StringHelper;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.api.ApiAccess;
import org.cameltelnyx.voice.api.ApiStatistics;
import org.cameltelnyx.voice.api.CallEndedException;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.api.RetryPolicy;
import org.cameltelnyx.voice.api.TelnyxClient;
import org.cameltelnyx.voice.api.TelnyxRequest;
import org.cameltelnyx.voice.api.TelnyxVoiceException;
import org.cameltelnyx.voice.command.CommandIds;
import org.cameltelnyx.voice.command.CommandTemplate;
import org.cameltelnyx.voice.command.PreparedCommand;
import org.cameltelnyx.voice.health.ApiHealthCheck;
import org.cameltelnyx.voice.metrics.Metrics;
import org.cameltelnyx.voice.result.Call;
import org.cameltelnyx.voice.result.Conference;
import org.cameltelnyx.voice.result.Queue;
import org.cameltelnyx.voice.result.ResultPage;
import org.cameltelnyx.voice.result.TelnyxObject;
import org.cameltelnyx.voice.support.ResourceId;
import org.cameltelnyx.voice.telemetry.SentCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the command that its endpoint and the message describe, and puts Telnyx' answer into a header. What the command
 * asked for becomes the body. After a mere "ok" the body stays, unless it was the command, or there was none.
 */
public class TelnyxVoiceProducer extends DefaultProducer {

    /** The fields that identify what Telnyx has created, and the headers in which the next steps find them. */
    private static final Map<Class<? extends TelnyxObject>, Map<String, String>> CREATED = Map.of(
            Call.class, Stream.of(ResourceId.CALL_CONTROL_ID, ResourceId.CALL_LEG_ID, ResourceId.CALL_SESSION_ID)
                    .collect(Collectors.toMap(ResourceId::wireName, id -> id.header().orElseThrow())),
            Conference.class, Map.of("id", TelnyxVoiceConstants.CONFERENCE_ID),
            Queue.class, Map.of("name", TelnyxVoiceConstants.QUEUE_NAME));

    private static final Logger LOG = LoggerFactory.getLogger(TelnyxVoiceProducer.class);

    private final CommandTemplate template;
    private final URI baseUrl;
    private TelnyxClient client;
    private TelnyxRequest.Timeouts timeouts;
    private RetryPolicy retries;

    TelnyxVoiceProducer(TelnyxVoiceEndpoint endpoint, CommandTemplate template, URI baseUrl) {
        super(endpoint);
        this.template = template;
        this.baseUrl = baseUrl;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        template.warnings().forEach(warning -> LOG.warn("telnyx-voice:{}: {}", getEndpoint().getAction(), warning));
        // so that both show before the first command
        ApiStatistics statistics = ApiStatistics.of(getEndpoint().getCamelContext());
        statistics.action(getEndpoint().getAction());
        statistics.rateLimit(baseUrl, getEndpoint().getConfiguration().getApiKey());
        Metrics.update(getEndpoint().getCamelContext());
        client = getEndpoint().getComponent().client();
        timeouts = getEndpoint().timeouts();
        retries = getEndpoint().retries();
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
        return new ApiHealthCheck(component, client, access, timeouts);
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        Message message = exchange.getMessage();
        PreparedCommand command;
        try {
            command = template.prepare(exchange);
        } finally {
            // the result of the step before; expressions of this step may still read it
            message.removeHeader(TelnyxVoiceConstants.RESULT);
        }
        SentCommand sent = SentCommand.about(command.callControlId(), sessionOf(message, command.callControlId()));
        sent.noteOn(exchange);
        int firstPage = getEndpoint().isAllPages() ? command.pageNumber() : 1;
        boolean ownId = command.takesCommandId() && command.commandId() == null
                && getEndpoint().getConfiguration().isAutoCommandId();
        CommandResult result = ownId ? sendWithOwnId(exchange, command) : sendOrIgnore(command);
        message.setHeader(TelnyxVoiceConstants.RESULT, result);
        if (command.action().isAnsweredWithData()) {
            message.setBody(answer(command, firstPage, result));
        } else if (command.isFromBody() || message.getBody() == null) {
            message.setBody(result);
        }
        if (command.callControlId() != null) {
            // a command to another leg does not change which call the message is about
            message.getHeaders().putIfAbsent(TelnyxVoiceConstants.CALL_CONTROL_ID, command.callControlId());
        }
        if (command.action().isCreating()) {
            setIds(message, CREATED.getOrDefault(command.action().answer(), Map.of()), result);
            sent = SentCommand.about(result.callControlId(), sessionOf(message, result.callControlId()));
        }
        sent.answered(result.httpStatus(), result.attempts()).noteOn(exchange);
    }

    /** The session that the message names, if it is that of the call which the command acts on. */
    private static String sessionOf(Message message, String callControlId) {
        return callControlId != null && callControlId.equals(message.getHeader(TelnyxVoiceConstants.CALL_CONTROL_ID))
                ? message.getHeader(TelnyxVoiceConstants.CALL_SESSION_ID, String.class)
                : null;
    }

    /** The requested data as its record, or the result if there is no record for it or the call has ended. */
    private Object answer(PreparedCommand command, int firstPage, CommandResult result) {
        ActionModel action = command.action();
        if (action.isUndocumented() || CommandResult.CALL_ENDED.equals(result.result())) {
            return result;
        }
        if (!action.isList()) {
            return TelnyxObject.of(action.answer(), result.data());
        }
        ResultPage<?> page = ResultPage.of(action.answer(), result.data());
        return getEndpoint().isAllPages()
                ? new AllPages(action.name(), page, firstPage, this::isWanted, number -> page(command, number))
                : page;
    }

    private ResultPage<?> page(PreparedCommand command, int number) throws TelnyxVoiceException {
        return ResultPage.of(command.action().answer(), send(command.withPage(number)).data());
    }

    /** The next steps are about what the command has created. */
    private static void setIds(Message message, Map<String, String> headers, CommandResult result) {
        headers.forEach((field, header) -> {
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
                    e.getAttempts(), e.getHttpResponseCode());
        }
    }

    private CommandResult send(PreparedCommand command) throws TelnyxVoiceException {
        return client.send(new TelnyxRequest(
                command.action().name(), command.action().httpMethod(), baseUrl, command.path(),
                getEndpoint().getConfiguration().getApiKey(), command.body(), command.callControlId(), command::secrets,
                timeouts, repeatable(command), retries),
                this::isWanted);
    }

    /** Whether another request to Telnyx is still of use. */
    private boolean isWanted() {
        return isRunAllowed() && !getEndpoint().getCamelContext().isStopping();
    }

    private static RetryPolicy.Repeatable repeatable(PreparedCommand command) {
        if (command.action().isRepeatable()) {
            return RetryPolicy.Repeatable.BY_NATURE;
        }
        // a request with a command_id is for an operation that takes one
        return (command.takesCommandId() || command.action().isUndocumented()) && command.commandId() != null
                ? RetryPolicy.Repeatable.BY_COMMAND_ID
                : RetryPolicy.Repeatable.NOT;
    }

    @Override
    public TelnyxVoiceEndpoint getEndpoint() {
        return (TelnyxVoiceEndpoint) super.getEndpoint();
    }
}
