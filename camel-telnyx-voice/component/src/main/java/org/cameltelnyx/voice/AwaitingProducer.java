package org.cameltelnyx.voice;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeTimedOutException;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultAsyncProducer;
import org.apache.camel.support.service.ServiceHelper;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.api.CallEndedException;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.api.TelnyxVoiceException;
import org.cameltelnyx.voice.command.CommandIds;
import org.cameltelnyx.voice.command.PreparedCommand;
import org.cameltelnyx.voice.flow.Ending;
import org.cameltelnyx.voice.flow.ExpectedOutcome;
import org.cameltelnyx.voice.flow.Flows;
import org.cameltelnyx.voice.flow.TargetLeg;
import org.cameltelnyx.voice.support.EndpointName;
import org.cameltelnyx.voice.webhook.WebhookKey;
import org.cameltelnyx.voice.webhook.WebhookPath;
import org.cameltelnyx.voice.webhook.WebhookSettings;
import org.cameltelnyx.voice.webhook.Webhooks;

/**
 * Sends the command that its endpoint and the message describe, and goes on when its outcome is there, which becomes the body.
 * It holds no thread meanwhile.
 */
final class AwaitingProducer extends DefaultAsyncProducer {

    private static final String FAILED_WAIT = "CamelTelnyxVoiceFailedWait";

    private final TelnyxVoiceProducer sender;
    private final Awaiting awaiting;
    private final WebhookSettings settings;
    private final AwaitPath path;
    private final Flows flows;
    private final Webhooks webhooks;
    private final Set<ExpectedOutcome> waiting = ConcurrentHashMap.newKeySet();

    /** A wait that has failed, for a redelivery of the step. */
    private record FailedWait(UUID content, TelnyxVoiceProducer.Sent sent) {
    }

    AwaitingProducer(TelnyxVoiceEndpoint endpoint, TelnyxVoiceProducer sender, Awaiting awaiting, WebhookSettings settings) {
        super(endpoint);
        this.sender = sender;
        this.awaiting = awaiting;
        this.settings = settings;
        this.path = new AwaitPath(settings);
        this.webhooks = Webhooks.of(endpoint.getCamelContext());
        this.flows = Flows.of(endpoint.getCamelContext());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ServiceHelper.startService(sender);
        if (webhooks.paths().stream().allMatch(WebhookPath::isForFlows)) {
            listen();
        }
        webhooks.timer();
        flows.watch(awaiting.all());
    }

    private void listen() throws Exception {
        String own = getEndpoint().getAwaitPath();
        webhooks.subscribe(own, path);
        try {
            webhooks.open(own);
        } catch (Exception e) {
            webhooks.unsubscribe(own, path);
            throw new IllegalStateException(EndpointName.uri(getEndpoint().getAction())
                    + ": await needs the events of the call, and cannot receive them at " + own + ": " + e.getMessage(), e);
        }
    }

    @Override
    protected void doStop() throws Exception {
        flows.unwatch(awaiting.all());
        waiting.forEach(outcome -> outcome.fail(Flows.stopped()));
        webhooks.unsubscribe(getEndpoint().getAwaitPath(), path);
        ServiceHelper.stopService(sender);
        super.doStop();
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        ExpectedOutcome outcome;
        try {
            refuseTransacted(exchange);
            outcome = accepted(exchange);
        } catch (Exception e) {
            exchange.setException(e);
            outcome = null;
        }
        if (outcome == null) {
            callback.done(true);
            return true;
        }
        return goesOn(exchange, outcome, callback);
    }

    /** It would hold the transaction and its thread for as long as the caller thinks, and undo what the call has heard already. */
    private void refuseTransacted(Exchange exchange) {
        if (exchange.isTransacted()) {
            throw new IllegalStateException(EndpointName.uri(getEndpoint().getAction())
                    + ": a command with await cannot be part of a transaction, which would"
                    + " last as long as the caller takes. End the transaction before it, or send the command without await.");
        }
    }

    /** The outcome of a command that Telnyx has accepted, or null if there is nothing to wait for. */
    private ExpectedOutcome accepted(Exchange exchange) throws Exception {
        PreparedCommand command = sender.prepare(exchange);
        UUID content = CommandIds.content(exchange.getFromRouteId(), command);
        FailedWait before = exchange.getProperty(FAILED_WAIT, FailedWait.class);
        TelnyxVoiceProducer.Sent sent;
        if (before != null && before.content.equals(content)
                && exchange.getMessage().getHeader(Exchange.REDELIVERED, false, boolean.class)) {
            // Telnyx had accepted it: it must not be sent again. The message is again as it was before
            sent = before.sent;
            sender.setHeaders(exchange.getMessage(), command, sent.result());
        } else {
            sent = sent(exchange, command);
        }
        forgetRedelivery(exchange.getMessage());
        exchange.setProperty(FAILED_WAIT, sent == null ? null : new FailedWait(content, sent));
        return sent == null ? null : sent.outcome();
    }

    /** Else a later step that says the same, such as in a loop, would be taken for this one again. */
    private static void forgetRedelivery(Message message) {
        message.removeHeader(Exchange.REDELIVERED);
        message.removeHeader(Exchange.REDELIVERY_COUNTER);
        message.removeHeader(Exchange.REDELIVERY_MAX_COUNTER);
    }

    private TelnyxVoiceProducer.Sent sent(Exchange exchange, PreparedCommand command) throws TelnyxVoiceException {
        TelnyxVoiceProducer.Sent sent = sender.send(exchange, command, () -> {
            TargetLeg.mark(command);
            return sender.expect(exchange, command, awaiting.types(command.json()), keys(), true);
        });
        if (CommandResult.CALL_ENDED.equals(sent.result().result())) {
            sender.setBody(exchange, command, sent.result());
            return null;
        }
        return sent;
    }

    private Set<String> keys() {
        return settings.verifies() ? settings.keys().stream().map(WebhookKey::toString).collect(Collectors.toSet()) : null;
    }

    private boolean goesOn(Exchange exchange, ExpectedOutcome outcome, AsyncCallback callback) {
        Duration timeout = awaiting.timeout(outcome.command().json());
        if (!outcome.isThere()) {
            LetGo.by(exchange);
        }
        waiting.add(outcome);
        outcome.await(timeout).whenCompleteAsync((how, failure) -> {
            waiting.remove(outcome);
            end(exchange, outcome, how, failure, timeout);
            callback.done(false);
        }, webhooks::goOn);
        return false;
    }

    private void end(Exchange exchange, ExpectedOutcome outcome, Ending how, Throwable failure, Duration timeout) {
        if (failure != null) {
            Throwable why = failure instanceof CompletionException ? failure.getCause() : failure;
            exchange.setException(why instanceof TimeoutException ? timedOut(exchange, outcome, timeout) : why);
            return;
        }
        exchange.removeProperty(FAILED_WAIT);
        if (how.callOver() && !getEndpoint().getConfiguration().isIgnoreCallEnded()) {
            exchange.setException(CallEndedException.awaiting(getEndpoint().getAction(), how.delivery().event()));
            return;
        }
        EventHeaders.setOutcome(how.delivery(), exchange.getMessage());
    }

    private ExchangeTimedOutException timedOut(Exchange exchange, ExpectedOutcome outcome, Duration timeout) {
        ActionModel action = outcome.command().action();
        return new ExchangeTimedOutException(exchange, timeout.toMillis(),
                action + ": Telnyx has accepted the command, and none of its outcomes has come: "
                        + String.join(", ", awaiting.types(outcome.command().json()))
                        + ". Does Telnyx deliver the events of the call to this application? The option awaitTimeout sets the time.");
    }

    @Override
    public TelnyxVoiceEndpoint getEndpoint() {
        return (TelnyxVoiceEndpoint) super.getEndpoint();
    }
}
