package org.cameltelnyx.voice;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.ExchangeTimedOutException;
import org.apache.camel.Route;
import org.apache.camel.support.DefaultAsyncProducer;
import org.apache.camel.support.ExchangeHelper;
import org.apache.camel.support.service.ServiceHelper;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.api.CallEndedException;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.api.TelnyxVoiceException;
import org.cameltelnyx.voice.command.PreparedCommand;
import org.cameltelnyx.voice.flow.Ending;
import org.cameltelnyx.voice.flow.ExpectedOutcome;
import org.cameltelnyx.voice.flow.Flows;
import org.cameltelnyx.voice.flow.TargetLeg;
import org.cameltelnyx.voice.support.EndpointName;
import org.cameltelnyx.voice.telemetry.SentCommand;
import org.cameltelnyx.voice.webhook.WebhookKey;
import org.cameltelnyx.voice.webhook.WebhookSettings;
import org.cameltelnyx.voice.webhook.Webhooks;

/**
 * Sends the command that its endpoint and the message describe, and continues the exchange when the outcome arrives; the
 * event becomes the body. No thread is blocked in the meantime.
 */
final class AwaitingProducer extends DefaultAsyncProducer {

    private static final String FAILED_WAIT = "CamelTelnyxVoiceFailedWait";

    private final TelnyxVoiceProducer sender;
    private final Awaiting awaiting;
    /** The public keys that may sign the events, or null if signatures are not verified. */
    private final Set<String> keys;
    private final Arrivals arrivals;
    private final Webhooks webhooks;
    private final Flows flows;
    private final Map<ExpectedOutcome, Exchange> waiting = new ConcurrentHashMap<>();

    /** A failed wait, kept for a redelivery of the step, with the number of redeliveries before it. */
    private record FailedWait(Endpoint endpoint, TelnyxVoiceProducer.Sent sent, Throwable failure, int redeliveries) {

        /** Whether the exchange is a redelivery of this step; a later step has another failure or another number. */
        boolean isTriedAgain(Exchange exchange, Endpoint current) {
            return endpoint == current && failure == exchange.getProperty(ExchangePropertyKey.EXCEPTION_CAUGHT)
                    && redeliveries + 1 == redeliveriesOf(exchange);
        }
    }

    AwaitingProducer(TelnyxVoiceEndpoint endpoint, TelnyxVoiceProducer sender, Awaiting awaiting, WebhookSettings settings) {
        super(endpoint);
        this.sender = sender;
        this.awaiting = awaiting;
        this.keys = settings.verifies()
                ? settings.keys().stream().map(WebhookKey::toString).collect(Collectors.toUnmodifiableSet())
                : null;
        this.webhooks = Webhooks.of(endpoint.getCamelContext());
        this.flows = Flows.of(endpoint.getCamelContext());
        this.arrivals = new Arrivals(endpoint, awaiting.all(), settings);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ServiceHelper.startService(sender);
        arrivals.begin();
        webhooks.timer();
    }

    @Override
    protected void doStop() throws Exception {
        waiting.forEach((outcome, exchange) -> {
            if (isStopping(exchange)) {
                outcome.fail(Flows.stopped());
            }
        });
        arrivals.end();
        ServiceHelper.stopService(sender);
        super.doStop();
    }

    /**
     * Whether the flow has to end. It does not if Camel stops only this producer because it does not cache it, as with
     * {@code toD}.
     */
    private boolean isStopping(Exchange exchange) {
        Route route = ExchangeHelper.getRoute(exchange);
        return getEndpoint().getCamelContext().isStopping() || route != null && ServiceHelper.isStopped(route.getConsumer());
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        boolean waits = false;
        try {
            refuseTransacted(exchange);
            arrivals.begin();
            try {
                TelnyxVoiceProducer.Sent sent = accepted(exchange);
                waits = sent != null;
                if (waits) {
                    goesOn(exchange, sent, callback);
                }
            } finally {
                if (!waits) {
                    arrivals.end();
                }
            }
        } catch (Exception e) {
            exchange.setException(e);
        }
        if (!waits) {
            callback.done(true);
        }
        return !waits;
    }

    /**
     * A wait would hold the transaction and its thread until the caller responds, and a rollback cannot undo what the call
     * has already heard.
     */
    private void refuseTransacted(Exchange exchange) {
        if (exchange.isTransacted()) {
            throw new IllegalStateException(EndpointName.uri(getEndpoint().getAction())
                    + ": a command with await cannot be part of a transaction, which would"
                    + " last until the caller responds. End the transaction before it, or send the command without await.");
        }
    }

    /** {@return the command that Telnyx has accepted, or null if there is nothing to wait for} */
    private TelnyxVoiceProducer.Sent accepted(Exchange exchange) throws Exception {
        FailedWait before = exchange.getProperty(FAILED_WAIT, FailedWait.class);
        if (before != null && before.isTriedAgain(exchange, getEndpoint())) {
            // Telnyx has accepted the command, so it must not be sent again. Camel has reset the message, so set the headers
            // again
            sender.setHeaders(exchange.getMessage(), before.sent.outcome().command(), before.sent.result());
            return before.sent;
        }
        return sent(exchange, sender.prepare(exchange));
    }

    private static int redeliveriesOf(Exchange exchange) {
        return exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER, 0, int.class);
    }

    private TelnyxVoiceProducer.Sent sent(Exchange exchange, PreparedCommand command) throws TelnyxVoiceException {
        TelnyxVoiceProducer.Sent sent = sender.send(exchange, command, () -> {
            TargetLeg.mark(command);
            return sender.expect(exchange, command, awaiting.types(command.json()), keys, true);
        });
        if (CommandResult.CALL_ENDED.equals(sent.result().result())) {
            sender.setBody(exchange, command, 1, sent.result());
            return null;
        }
        return sent;
    }

    private void goesOn(Exchange exchange, TelnyxVoiceProducer.Sent sent, AsyncCallback callback) {
        ExpectedOutcome outcome = sent.outcome();
        Duration timeout = awaiting.timeout(outcome.command().json());
        FirstWait.by(exchange);
        waiting.put(outcome, exchange);
        long begun = System.nanoTime();
        outcome.await(timeout, sent.result().callControlId()).whenCompleteAsync((how, failure) -> {
            waiting.remove(outcome);
            arrivals.end();
            SentCommand.noteWait(exchange, Duration.ofNanos(System.nanoTime() - begun),
                    how == null ? null : how.delivery().event().eventType());
            if (failure == null) {
                end(exchange, how);
            } else {
                Throwable why = cause(failure);
                exchange.setException(why instanceof TimeoutException ? timedOut(exchange, outcome, timeout) : why);
            }
            // also after the end of a call: another attempt then fails in the same way without a command
            exchange.setProperty(FAILED_WAIT,
                    exchange.getException() == null
                            ? null
                            : new FailedWait(getEndpoint(), sent, exchange.getException(), redeliveriesOf(exchange)));
            callback.done(false);
        }, webhooks::goOn);
        if (flows.isStopped()) {
            outcome.fail(Flows.stopped());
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException ? failure.getCause() : failure;
    }

    private void end(Exchange exchange, Ending how) {
        if (how.callOver() && !getEndpoint().getConfiguration().isIgnoreCallEnded()) {
            exchange.setException(CallEndedException.awaiting(getEndpoint().getAction(), how.delivery().event()));
        } else {
            EventHeaders.setOutcome(how.delivery(), exchange.getMessage());
        }
    }

    private ExchangeTimedOutException timedOut(Exchange exchange, ExpectedOutcome outcome, Duration timeout) {
        ActionModel action = outcome.command().action();
        return new ExchangeTimedOutException(exchange, timeout.toMillis(),
                action + ": Telnyx has accepted the command, and none of its outcomes has arrived: "
                        + String.join(", ", awaiting.types(outcome.command().json()))
                        + ". Check that Telnyx delivers the events of the call to this application. The option awaitTimeout sets the time.");
    }

    @Override
    public TelnyxVoiceEndpoint getEndpoint() {
        return (TelnyxVoiceEndpoint) super.getEndpoint();
    }
}
