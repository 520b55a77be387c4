package org.cameltelnyx.voice;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.Suspendable;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.ReactiveExecutor;
import org.apache.camel.support.DefaultConsumer;
import org.cameltelnyx.voice.command.CommandIds;
import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.health.WebhookHealthCheck;
import org.cameltelnyx.voice.metrics.Metrics;
import org.cameltelnyx.voice.support.EndpointName;
import org.cameltelnyx.voice.support.Text;
import org.cameltelnyx.voice.webhook.CallTurns;
import org.cameltelnyx.voice.webhook.DuplicateGuard;
import org.cameltelnyx.voice.webhook.EventFilter;
import org.cameltelnyx.voice.webhook.RouteStatistics;
import org.cameltelnyx.voice.webhook.Subscription;
import org.cameltelnyx.voice.webhook.WebhookAnswer;
import org.cameltelnyx.voice.webhook.WebhookDelivery;
import org.cameltelnyx.voice.webhook.WebhookSettings;
import org.cameltelnyx.voice.webhook.Webhooks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes verified events to its route, each in a separate exchange that contains nothing of the HTTP request.
 */
@ManagedResource(description = "Managed TelnyxVoiceConsumer")
public class TelnyxVoiceConsumer extends DefaultConsumer implements Subscription, Suspendable {

    /** Telnyx abandons a delivery after two seconds by default; the Telnyx application can have another timeout. */
    private static final Duration TELNYX_WAITS = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(TelnyxVoiceConsumer.class);

    private final EventFilter filter;
    private final WebhookSettings settings;
    private final Webhooks webhooks;
    private CallTurns turns;
    private DuplicateGuard duplicates;
    private volatile RouteStatistics statistics;
    /** Whether the route was stopped deliberately, or does not start automatically. */
    private volatile boolean resting;
    private volatile boolean started;

    TelnyxVoiceConsumer(TelnyxVoiceEndpoint endpoint, Processor processor, EventFilter filter, WebhookSettings settings) {
        super(endpoint, processor);
        this.filter = filter;
        this.settings = settings;
        this.webhooks = Webhooks.of(endpoint.getCamelContext());
    }

    /**
     * Called when Camel creates the consumer: before the first route starts, and whenever a stopped route is about to start.
     */
    @Override
    public void setRoute(Route route) {
        // Camel calls this method twice
        boolean isNew = route != getRoute();
        super.setRoute(route);
        if (isNew) {
            subscribe();
        }
    }

    private void subscribe() {
        Route route = getRoute();
        boolean again = webhooks.subscribe(getEndpoint().getPath(), this);
        statistics = webhooks.statistics(getEndpoint().getPath(), this);
        resting = route != null && !again && State.beforeStart(route) == State.STOPPED;
        Metrics.update(getEndpoint().getCamelContext());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        TelnyxVoiceEndpoint endpoint = getEndpoint();
        if (getRoute() == null) {
            subscribe();
        }
        resting = false;
        if (endpoint.getComponent().isHealthCheckConsumerEnabled()) {
            setHealthCheck(new WebhookHealthCheck(id(), webhooks, endpoint.getPath(), this::isReady));
        }
        duplicates = endpoint.getConfiguration().isIdempotent()
                ? new DuplicateGuard(repository(), id(), endpoint.getComponent().underWay(), statistics)
                : null;
        turns = endpoint.getConfiguration().isSequential()
                ? new CallTurns(Duration.ofMillis(endpoint.getConfiguration().getSequentialTimeout()), webhooks::goOn,
                        webhooks.timer())
                : null;
        webhooks.open(endpoint.getPath());
        Metrics.update(endpoint.getCamelContext());
        started = true;
    }

    @Override
    protected void doStop() throws Exception {
        // a supervisor stops a consumer whose start has failed, and Camel one that has never started: neither counts as
        // stopped deliberately
        resting = resting || started;
        started = false;
        if (getRoute() == null) {
            // without a route, there is no restart, and Camel reports no removal
            webhooks.unsubscribe(getEndpoint().getPath(), this);
            Metrics.update(getEndpoint().getCamelContext());
        }
        super.doStop();
    }

    @ManagedAttribute(description = "Duplicates skipped: already processed or in flight")
    public long getEventsDuplicate() {
        return statistics == null ? 0 : statistics.getDuplicates();
    }

    @ManagedAttribute(description = "Events whose processing took longer than Telnyx waits")
    public long getEventsSlow() {
        return statistics == null ? 0 : statistics.getSlow();
    }

    @ManagedAttribute(description = "Mean age of the events when they entered the route, in milliseconds")
    public long getEventsMeanAgeMillis() {
        return statistics == null ? 0 : statistics.getAge().mean().toMillis();
    }

    @Override
    public String id() {
        return getRoute() != null ? getRoute().getRouteId() : "consumer " + Integer.toHexString(System.identityHashCode(this));
    }

    @Override
    public Route route() {
        return getRoute();
    }

    @Override
    public WebhookSettings settings() {
        return settings;
    }

    @Override
    public boolean accepts(VoiceEvent event) {
        return filter.accepts(event);
    }

    @Override
    public State state() {
        if (isReady()) {
            return State.READY;
        }
        if (isSuspendingOrSuspended()) {
            return State.SUSPENDED;
        }
        return resting ? State.STOPPED : State.STARTING;
    }

    boolean isReady() {
        return isRunAllowed() && isStarted() && !isSuspendingOrSuspended();
    }

    @Override
    public CompletableFuture<WebhookAnswer> receive(WebhookDelivery delivery) {
        try {
            return duplicates == null ? inTurn(delivery) : duplicates.once(delivery.identity(), () -> inTurn(delivery));
        } catch (RuntimeException | Error e) {
            // an error of the repository: the route has not run
            Exchange exchange = createExchange(false);
            describe(delivery, exchange);
            getExceptionHandler().handleException(
                    "Cannot determine whether event " + delivery.printableIdentity() + " has been processed",
                    exchange, e);
            releaseExchange(exchange, false);
            return WebhookAnswer.FAILED.atOnce();
        }
    }

    private CompletableFuture<WebhookAnswer> inTurn(WebhookDelivery delivery) {
        return turns == null ? runIfReady(delivery) : turns.inTurn(delivery.call(), () -> runIfReady(delivery));
    }

    /** The route may have been suspended or stopped while the event waited for its turn. */
    private CompletableFuture<WebhookAnswer> runIfReady(WebhookDelivery delivery) {
        return isReady() ? run(delivery) : WebhookAnswer.UNAVAILABLE.atOnce();
    }

    /** Completes the answer when the route ends, or when it first waits for an outcome. */
    private CompletableFuture<WebhookAnswer> run(WebhookDelivery delivery) {
        Exchange exchange = createExchange(false);
        statistics.entered(delivery.event().occurredAt(), getEndpoint().getComponent().getClock().instant());
        long start = System.nanoTime();
        CompletableFuture<WebhookAnswer> answer = new CompletableFuture<>();
        CompletableFuture<Thread> routed = new CompletableFuture<>();
        try {
            describe(delivery, exchange);
            begin(exchange);
            // a failed route can also wait, in its onCompletion, so the answer depends on the exchange
            FirstWait.begin(exchange, () -> answer.complete(answerOf(exchange)));
            getAsyncProcessor().process(exchange, doneSync -> routed.complete(Thread.currentThread()));
        } catch (Exception | Error e) {
            broken(delivery, exchange, e);
            routed.complete(Thread.currentThread());
        }
        // a route that ends on another thread, such as that of a broker client, must not run the end there; and the end
        // itself can wait, in onCompletion, which must not delay the answer
        boolean isHere = Thread.currentThread().equals(routed.getNow(null));
        routed.thenApplyAsync(thread -> end(exchange), isHere ? Runnable::run : webhooks::goOn)
                .whenComplete((how, failure) -> {
                    if (failure == null) {
                        answer.complete(how);
                    } else {
                        answer.completeExceptionally(failure);
                    }
                });
        // before the answer is sent
        return answer.thenApply(given -> {
            warnIfSlow(delivery, Duration.ofNanos(System.nanoTime() - start));
            return given;
        });
    }

    /**
     * Begins a unit of work, which {@link #end} ends. A pooled exchange keeps its unit of work, which Camel must count
     * again.
     */
    private void begin(Exchange exchange) throws Exception {
        if (exchange.getUnitOfWork() == null) {
            createUoW(exchange);
        } else {
            exchange.getUnitOfWork().onPrepare(exchange);
        }
    }

    /** Called when an exception or an Error has left the route. */
    private void broken(WebhookDelivery delivery, Exchange exchange, Throwable e) {
        exchange.setException(e);
        endOnThisThread();
        getExceptionHandler().handleException("The route has failed unexpectedly on event " + delivery.printableIdentity(),
                exchange, e);
    }

    /**
     * Lets Camel end the exchange on this thread. Otherwise this thread would continue the rest of the route when it runs
     * the next exchange, which may be the same pooled object.
     */
    private void endOnThisThread() {
        ReactiveExecutor rest = getEndpoint().getCamelContext().getCamelContextExtension().getReactiveExecutor();
        boolean goesOn = true;
        while (goesOn) {
            try {
                goesOn = rest.executeFromQueue();
            } catch (RuntimeException | Error e) {
                LOG.debug("Completing a failed exchange has failed", e);
            }
        }
    }

    private WebhookAnswer end(Exchange exchange) {
        doneUoW(exchange);
        WebhookAnswer answer = answerOf(exchange);
        releaseExchange(exchange, false);
        return answer;
    }

    /** Does not log a failure: the error handler of the route has done so. */
    private static WebhookAnswer answerOf(Exchange exchange) {
        return exchange.isFailed() || exchange.isRollbackOnly() || exchange.isRollbackOnlyLast()
                ? WebhookAnswer.FAILED
                : WebhookAnswer.OK;
    }

    private void warnIfSlow(WebhookDelivery delivery, Duration took) {
        if (took.compareTo(TELNYX_WAITS) > 0) {
            statistics.slow();
            LOG.warn(
                    "Route {} took {} ms for a {}: Telnyx waits about {} ms and then delivers it again. Make the route faster,"
                            + " or answer early by seda or a queue",
                    id(), took.toMillis(),
                    Text.printable(delivery.event().eventType()), TELNYX_WAITS.toMillis());
        }
    }

    private IdempotentRepository repository() throws Exception {
        IdempotentRepository own = getEndpoint().getConfiguration().getIdempotentRepository();
        if (own == null) {
            return getEndpoint().getComponent().defaultRepository();
        }
        if (!hasRouteWithItsOwnId()) {
            throw EndpointName.invalid(EndpointName.WEBHOOK,
                    "with an idempotentRepository the route needs an explicit id, and its id is "
                            + id()
                            + ". Ids that Camel assigns change with each start, and the repository would not recognize which events"
                            + " are processed. Set an id with routeId(...), with id in YAML, or as in kamelet:name/id.");
        }
        if (!getEndpoint().getCamelContext().hasService(own)) {
            // start it at once, because Camel starts deferred services after the routes
            getEndpoint().getCamelContext().addService(own, true, true);
        }
        return own;
    }

    /**
     * Whether the author has set the id of the route. Camel counts the routes of a Kamelet, and marks these ids as custom
     * ids, too.
     */
    private boolean hasRouteWithItsOwnId() {
        Route route = getRoute();
        return route != null && route.isCustomId()
                && !(route.isCreatedByKamelet() && route.getId().endsWith("-" + route.getNodePrefixId()));
    }

    private static void describe(WebhookDelivery delivery, Exchange exchange) {
        EventHeaders.set(delivery, exchange.getMessage());
        CommandIds.begin(exchange, delivery.event().id());
    }

    @Override
    public TelnyxVoiceEndpoint getEndpoint() {
        return (TelnyxVoiceEndpoint) super.getEndpoint();
    }
}
