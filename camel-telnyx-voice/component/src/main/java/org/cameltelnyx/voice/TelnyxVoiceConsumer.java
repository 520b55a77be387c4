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
 * Hands verified events to its route, each on an exchange of its own that holds nothing of the HTTP request.
 */
@ManagedResource(description = "Managed TelnyxVoiceConsumer")
public class TelnyxVoiceConsumer extends DefaultConsumer implements Subscription, Suspendable {

    /** Telnyx gives up on a delivery after two seconds, unless its application is set up otherwise. */
    private static final Duration TELNYX_WAITS = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(TelnyxVoiceConsumer.class);

    private final EventFilter filter;
    private final WebhookSettings settings;
    private final Webhooks webhooks;
    private CallTurns turns;
    private DuplicateGuard duplicates;
    private volatile RouteStatistics statistics;
    /** Stopped on purpose, or not to start by itself. */
    private volatile boolean resting;
    private volatile boolean started;

    TelnyxVoiceConsumer(TelnyxVoiceEndpoint endpoint, Processor processor, EventFilter filter, WebhookSettings settings) {
        super(endpoint, processor);
        this.filter = filter;
        this.settings = settings;
        this.webhooks = Webhooks.of(endpoint.getCamelContext());
    }

    /** Called when Camel makes the consumer: before the first route starts, and whenever a stopped route is to start. */
    @Override
    public void setRoute(Route route) {
        // Camel does so twice
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
        // a supervisor stops one whose start has failed, and Camel one that has never started: neither has come to rest by it
        resting = resting || started;
        started = false;
        if (getRoute() == null) {
            // no route that could come back, or whose removal Camel would report
            webhooks.unsubscribe(getEndpoint().getPath(), this);
            Metrics.update(getEndpoint().getCamelContext());
        }
        super.doStop();
    }

    @ManagedAttribute(description = "Duplicates skipped: already processed or in flight")
    public long getEventsDuplicate() {
        return statistics == null ? 0 : statistics.getDuplicates();
    }

    @ManagedAttribute(description = "Events that took the route longer than Telnyx waits")
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
            // of the repository: the route has not run
            Exchange exchange = createExchange(false);
            describe(delivery, exchange);
            getExceptionHandler().handleException(
                    "Cannot tell whether event " + delivery.printableIdentity() + " has been processed",
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

    /** The answer is there when the route has ended, or when it first waits for what may take as long as a call. */
    private CompletableFuture<WebhookAnswer> run(WebhookDelivery delivery) {
        Exchange exchange = createExchange(false);
        statistics.entered(delivery.event().occurredAt(), getEndpoint().getComponent().getClock().instant());
        long start = System.nanoTime();
        CompletableFuture<WebhookAnswer> answer = new CompletableFuture<>();
        CompletableFuture<Thread> routed = new CompletableFuture<>();
        try {
            describe(delivery, exchange);
            begin(exchange);
            // a route that has failed already waits in its onCompletion
            FirstWait.begin(exchange, () -> answer.complete(answerOf(exchange)));
            getAsyncProcessor().process(exchange, doneSync -> routed.complete(Thread.currentThread()));
        } catch (Exception | Error e) {
            broken(delivery, exchange, e);
            routed.complete(Thread.currentThread());
        }
        // a route that ends elsewhere does so on a thread that is not ours, such as that of a client of a broker; and the end
        // itself can wait, in onCompletion, for which the answer is not to wait on this thread
        boolean isHere = Thread.currentThread().equals(routed.getNow(null));
        routed.thenApplyAsync(thread -> end(exchange), isHere ? Runnable::run : webhooks::goOn)
                .whenComplete((how, failure) -> {
                    if (failure == null) {
                        answer.complete(how);
                    } else {
                        answer.completeExceptionally(failure);
                    }
                });
        // before the answer goes out
        return answer.thenApply(given -> {
            warnIfSlow(delivery, Duration.ofNanos(System.nanoTime() - start));
            return given;
        });
    }

    /** On a unit of work that {@link #end} ends. A pooled exchange keeps one, which Camel must count again. */
    private void begin(Exchange exchange) throws Exception {
        if (exchange.getUnitOfWork() == null) {
            createUoW(exchange);
        } else {
            exchange.getUnitOfWork().onPrepare(exchange);
        }
    }

    /** An Error has passed through the route. */
    private void broken(WebhookDelivery delivery, Exchange exchange, Throwable e) {
        exchange.setException(e);
        endOnThisThread();
        getExceptionHandler().handleException("The route has failed unexpectedly on event " + delivery.printableIdentity(),
                exchange, e);
    }

    /**
     * Has Camel end the exchange on this thread. It would otherwise go on with the rest of its route when this thread runs the
     * next one, which may use the same exchange.
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

    /** How it failed has been said by the route's error handler. */
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
                    "with an idempotentRepository the route needs an id of its own, which is "
                            + id()
                            + " now: ids that Camel assigns change from start to start, and the repository could not tell what"
                            + " is done. Set one by routeId(...), by id in YAML, or as in kamelet:name/id.");
        }
        if (!getEndpoint().getCamelContext().hasService(own)) {
            // started at once, because routes start before what is deferred
            getEndpoint().getCamelContext().addService(own, true, true);
        }
        return own;
    }

    /** A Kamelet counts the routes that it makes, and calls the id its own. */
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
