package org.cameltelnyx.voice;

import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
import org.cameltelnyx.voice.flow.ExpectedOutcome;
import org.cameltelnyx.voice.flow.Flows;
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
 * Sends the command that its endpoint and the message describe, and puts the answer of Telnyx into a header. Data that the
 * command requests becomes the body. If Telnyx answers only "ok", the body stays as it is, unless it was the command or was
 * null; then the result becomes the body.
 */
public class TelnyxVoiceProducer extends DefaultProducer {

    /** The fields that identify an object that Telnyx has created, and the headers that pass them to the next steps. */
    private static final Map<Class<? extends TelnyxObject>, Map<String, String>> CREATED = Map.of(
            Call.class, Stream.of(ResourceId.CALL_CONTROL_ID, ResourceId.CALL_LEG_ID, ResourceId.CALL_SESSION_ID)
                    .collect(Collectors.toMap(ResourceId::wireName, id -> id.header().orElseThrow())),
            Conference.class, Map.of("id", TelnyxVoiceConstants.CONFERENCE_ID),
            Queue.class, Map.of("name", TelnyxVoiceConstants.QUEUE_NAME));

    private static final Logger LOG = LoggerFactory.getLogger(TelnyxVoiceProducer.class);

    private final CommandTemplate template;
    private final URI baseUrl;
    private final Flows flows;
    private TelnyxClient client;
    private TelnyxRequest.Timeouts timeouts;
    private RetryPolicy retries;

    /**
     * A command that Telnyx has accepted, or that came too late for a call that has ended.
     *
     * @param result  the answer
     * @param outcome the expected outcome, or null
     */
    record Sent(CommandResult result, ExpectedOutcome outcome) {
    }

    TelnyxVoiceProducer(TelnyxVoiceEndpoint endpoint, CommandTemplate template, URI baseUrl) {
        super(endpoint);
        this.template = template;
        this.baseUrl = baseUrl;
        this.flows = Flows.of(endpoint.getCamelContext());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        template.warnings().forEach(warning -> LOG.warn("telnyx-voice:{}: {}", getEndpoint().getAction(), warning));
        // so that the statistics of both exist before the first command
        ApiStatistics statistics = ApiStatistics.of(getEndpoint().getCamelContext());
        statistics.action(getEndpoint().getAction());
        statistics.rateLimit(baseUrl, getEndpoint().getConfiguration().getApiKey());
        Metrics.update(getEndpoint().getCamelContext());
        client = getEndpoint().getComponent().client();
        timeouts = getEndpoint().timeouts();
        retries = getEndpoint().retries();
        // a registered but disabled check would be neither UP nor DOWN, and Camel would report the application as not ready
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
        PreparedCommand command = prepare(exchange);
        int firstPage = getEndpoint().isAllPages() ? command.pageNumber() : 1;
        Sent sent = send(exchange, command,
                () -> flows.concern(command.action())
                        ? expect(exchange, command, command.action().outcomes(command.json()), null, false)
                        : null);
        setBody(exchange, command, firstPage, sent.result);
    }

    PreparedCommand prepare(Exchange exchange) {
        try {
            return template.prepare(exchange);
        } finally {
            // remove the result of the previous step only now, because expressions of this step may read it
            exchange.getMessage().removeHeader(TelnyxVoiceConstants.RESULT);
        }
    }

    /** Registers the command with the flows before it is sent, and returns its expected outcome. */
    ExpectedOutcome expect(Exchange exchange, PreparedCommand command, Collection<String> types, Set<String> keys,
            boolean awaited) {
        Message message = exchange.getMessage();
        return flows.expect(command, types, keys, ofCall(message, command.callControlId(), TelnyxVoiceConstants.CALL_LEG_ID),
                ofCall(message, command.callControlId(), TelnyxVoiceConstants.CALL_SESSION_ID), awaited);
    }

    /**
     * Sends a command, and sets the headers that follow from the answer.
     *
     * @param expecting called when the command is complete, just before it is sent
     */
    Sent send(Exchange exchange, PreparedCommand command, Supplier<ExpectedOutcome> expecting) throws TelnyxVoiceException {
        Message message = exchange.getMessage();
        SentCommand sent = SentCommand.about(command.callControlId(),
                ofCall(message, command.callControlId(), TelnyxVoiceConstants.CALL_SESSION_ID));
        sent.noteOn(exchange);
        boolean ownId = command.isForOwnId(getEndpoint().getConfiguration().isAutoCommandId());
        Sent done = ownId ? sendWithOwnId(exchange, command, expecting) : sendOrIgnore(exchange, command, expecting.get());
        CommandResult result = done.result;
        setHeaders(message, command, result);
        if (command.action().isCreating()) {
            sent = SentCommand.about(result.callControlId(),
                    ofCall(message, result.callControlId(), TelnyxVoiceConstants.CALL_SESSION_ID));
        }
        sent.answered(result.httpStatus(), result.attempts()).noteOn(exchange);
        return done;
    }

    /** Sets the headers that follow from the answer. Camel removes them before a redelivery. */
    void setHeaders(Message message, PreparedCommand command, CommandResult result) {
        message.setHeader(TelnyxVoiceConstants.RESULT, result);
        if (command.callControlId() != null) {
            // a command to another leg does not change the call of the message
            message.getHeaders().putIfAbsent(TelnyxVoiceConstants.CALL_CONTROL_ID, command.callControlId());
        }
        if (command.action().isCreating()) {
            setIds(message, CREATED.getOrDefault(command.action().answer(), Map.of()), result);
        }
    }

    void setBody(Exchange exchange, PreparedCommand command, int firstPage, CommandResult result) {
        Message message = exchange.getMessage();
        if (command.action().isAnsweredWithData()) {
            message.setBody(answer(exchange, command, firstPage, result));
        } else if (command.isFromBody() || message.getBody() == null) {
            message.setBody(result);
        }
    }

    /** {@return the value of a header about a call, or null if the message is about another call than the command} */
    private static String ofCall(Message message, String callControlId, String header) {
        return callControlId != null && callControlId.equals(message.getHeader(TelnyxVoiceConstants.CALL_CONTROL_ID))
                ? message.getHeader(header, String.class)
                : null;
    }

    /** {@return the requested data as a record, or the result if the data has no record or the call has ended} */
    private Object answer(Exchange exchange, PreparedCommand command, int firstPage, CommandResult result) {
        ActionModel action = command.action();
        if (action.isUndocumented() || CommandResult.CALL_ENDED.equals(result.result())) {
            return result;
        }
        if (!action.isList()) {
            return TelnyxObject.of(action.answer(), result.data());
        }
        ResultPage<?> page = ResultPage.of(action.answer(), result.data());
        return getEndpoint().isAllPages()
                ? new AllPages(action.name(), page, firstPage, () -> isWanted(exchange),
                        number -> page(exchange, command, number))
                : page;
    }

    private ResultPage<?> page(Exchange exchange, PreparedCommand command, int number) throws TelnyxVoiceException {
        return ResultPage.of(command.action().answer(), send(exchange, command.withPage(number)).data());
    }

    /** Sets the ids of the created object, so that the next commands act on it. */
    private static void setIds(Message message, Map<String, String> headers, CommandResult result) {
        headers.forEach((field, header) -> {
            if (result.data().get(field) instanceof String id) {
                message.setHeader(header, id);
            } else {
                message.removeHeader(header);
            }
        });
    }

    private Sent sendWithOwnId(Exchange exchange, PreparedCommand command, Supplier<ExpectedOutcome> expecting)
            throws TelnyxVoiceException {
        command.removeCommandId();
        CommandIds ids = CommandIds.of(exchange);
        CommandIds.Claim claim = ids.claim(exchange.getFromRouteId(), command);
        boolean accepted = false;
        try {
            command.setCommandId(claim.id());
            Sent sent = sendOrIgnore(exchange, command, expecting.get());
            accepted = true;
            return sent;
        } finally {
            if (!accepted) {
                ids.release(claim);
            }
        }
    }

    private Sent sendOrIgnore(Exchange exchange, PreparedCommand command, ExpectedOutcome outcome) throws TelnyxVoiceException {
        Consumer<ExpectedOutcome> fate = flows::withdraw;
        try {
            CommandResult result = send(exchange, command);
            fate = accepted -> flows.accepted(accepted, result.callControlId());
            return new Sent(result, outcome);
        } catch (CallEndedException e) {
            if (!getEndpoint().getConfiguration().isIgnoreCallEnded()) {
                throw e;
            }
            return new Sent(new CommandResult(
                    CommandResult.CALL_ENDED, command.callControlId(), command.commandId(), Map.of(), e.getRateLimit(),
                    e.getAttempts(), e.getHttpResponseCode()), outcome);
        } catch (TelnyxVoiceException e) {
            if (e.isOutcomeUnknown()) {
                fate = flows::unknown;
            }
            throw e;
        } finally {
            if (outcome != null) {
                fate.accept(outcome);
            }
        }
    }

    /** Sends a command without changing the exchange. */
    CommandResult send(Exchange exchange, PreparedCommand command) throws TelnyxVoiceException {
        return client.send(new TelnyxRequest(
                command.action().name(), command.action().httpMethod(), baseUrl, command.path(),
                getEndpoint().getConfiguration().getApiKey(), command.body(), command.callControlId(), command::secrets,
                timeouts, repeatable(command), retries),
                () -> isWanted(exchange));
    }

    /**
     * Whether to send another request to Telnyx. While the context stops, only flows still send: Telnyx delivers an event
     * again, but nothing would repeat a flow.
     */
    boolean isWanted(Exchange exchange) {
        return isRunAllowed() && (!getEndpoint().getCamelContext().isStopping() || FirstWait.isFlow(exchange));
    }

    private static RetryPolicy.Repeatable repeatable(PreparedCommand command) {
        if (command.action().isRepeatable()) {
            return RetryPolicy.Repeatable.BY_NATURE;
        }
        // for the endpoint request, a command_id is given only if the operation accepts one
        return (command.takesCommandId() || command.action().isUndocumented()) && command.commandId() != null
                ? RetryPolicy.Repeatable.BY_COMMAND_ID
                : RetryPolicy.Repeatable.NOT;
    }

    @Override
    public TelnyxVoiceEndpoint getEndpoint() {
        return (TelnyxVoiceEndpoint) super.getEndpoint();
    }
}
