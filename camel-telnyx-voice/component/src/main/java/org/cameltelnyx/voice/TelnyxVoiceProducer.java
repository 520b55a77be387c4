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
    private final Flows flows;
    private TelnyxClient client;
    private TelnyxRequest.Timeouts timeouts;
    private RetryPolicy retries;

    /**
     * A command that Telnyx has accepted, or that was of no use any more.
     *
     * @param result  the answer
     * @param outcome the outcome that is expected, or null
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
            // the result of the step before; expressions of this step may still read it
            exchange.getMessage().removeHeader(TelnyxVoiceConstants.RESULT);
        }
    }

    /** Puts a command into the line of its call, before it is sent. */
    ExpectedOutcome expect(Exchange exchange, PreparedCommand command, Collection<String> types, Set<String> keys,
            boolean awaited) {
        Message message = exchange.getMessage();
        return flows.expect(command, types, keys, ofCall(message, command.callControlId(), TelnyxVoiceConstants.CALL_LEG_ID),
                ofCall(message, command.callControlId(), TelnyxVoiceConstants.CALL_SESSION_ID), awaited);
    }

    /**
     * Sends a command, and sets the headers that follow from the answer.
     *
     * @param expecting is called when the command has all that is sent, just before that
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

    /** Sets the headers that follow from the answer, which a redelivery by Camel takes away again. */
    void setHeaders(Message message, PreparedCommand command, CommandResult result) {
        message.setHeader(TelnyxVoiceConstants.RESULT, result);
        if (command.callControlId() != null) {
            // a command to another leg does not change which call the message is about
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

    /** What the message names of a call, if it is the one that the command acts on. */
    private static String ofCall(Message message, String callControlId, String header) {
        return callControlId != null && callControlId.equals(message.getHeader(TelnyxVoiceConstants.CALL_CONTROL_ID))
                ? message.getHeader(header, String.class)
                : null;
    }

    /** The requested data as its record, or the result if there is no record for it or the call has ended. */
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

    /** Sends a command, and changes nothing of the exchange. */
    CommandResult send(Exchange exchange, PreparedCommand command) throws TelnyxVoiceException {
        return client.send(new TelnyxRequest(
                command.action().name(), command.action().httpMethod(), baseUrl, command.path(),
                getEndpoint().getConfiguration().getApiKey(), command.body(), command.callControlId(), command::secrets,
                timeouts, repeatable(command), retries),
                () -> isWanted(exchange));
    }

    /** Whether another request to Telnyx is still of use. While the context stops, an event comes again, and a flow does not. */
    boolean isWanted(Exchange exchange) {
        return isRunAllowed() && (!getEndpoint().getCamelContext().isStopping() || FirstWait.isFlow(exchange));
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
