package org.cameltelnyx.voice.webhook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.support.EndpointName;
import org.cameltelnyx.voice.support.Text;
import org.cameltelnyx.voice.webhook.Subscription.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A path on which deliveries arrive, with the list of its subscriptions. Its rules:
 * <dl>
 * <dt>Created</dt>
 * <dd>When Camel creates a route, the route is announced; when Camel creates its consumer, the consumer replaces the
 * announced route as subscription. A route that Camel failed to create does not count. On platform-http the path listens
 * from the first subscription on, or once the server is up; on other servers from the start of the first route.</dd>
 * <dt>Ready</dt>
 * <dd>Each route that wants an event and is ready gets it, one after the other in the order in which routes start. An event
 * that no route wants is answered with 200.</dd>
 * <dt>Starting, suspended</dt>
 * <dd>For a route that is suspended or has yet to start, the answer is 503, so that Telnyx delivers the event again. The
 * duplicate guard skips the routes that have already processed it.</dd>
 * <dt>Supervised</dt>
 * <dd>A route whose start has failed counts as starting until it starts or is removed, with or without a supervising route
 * controller.</dd>
 * <dt>Stopped</dt>
 * <dd>A route that was stopped, or does not start automatically, misses the events that a ready route takes. If no route
 * takes an event, the answer is 503.</dd>
 * <dt>Replaced</dt>
 * <dd>When Camel starts a stopped route, it creates a new consumer, which replaces the previous one.</dd>
 * <dt>Refused</dt>
 * <dd>All subscriptions of a path have the same settings. A subscription with other settings is refused and changes
 * nothing, unless it replaces the only one.</dd>
 * <dt>Removed</dt>
 * <dd>The removal of a route removes its subscription, and the removal of the last subscription removes the path, so that
 * the server answers 404.</dd>
 * <dt>Cluster</dt>
 * <dd>A consumer without a route, such as that of camel-master, is a subscription from its start to its stop; before and
 * after, no event waits for it.</dd>
 * <dt>Context</dt>
 * <dd>While the context starts or stops, the answer to all events is 503, except for those that a flow waits for and no
 * route wants.</dd>
 * <dt>Flows</dt>
 * <dd>A flow that waits for an event continues, whatever the routes of the path do with the event.</dd>
 * </dl>
 * {@link Webhooks} changes paths under its lock; the threads of the server only read.
 */
public final class WebhookPath {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookPath.class);
    /** The order that Camel assigns to the first route without one. */
    private static final int DEFAULT_STARTUP_ORDER = 1000;

    private final CamelContext camelContext;
    private final String path;
    private final WebhookStatistics statistics = new WebhookStatistics();
    private final Supplier<ScheduledExecutorService> timer;
    private final Executor worker;
    private final Predicate<WebhookDelivery> flows;
    private final Throttle warnings = new Throttle();
    /** In the order in which the routes start. Replaced as a whole, so that a delivery sees a consistent list. */
    private volatile List<Subscription> subscriptions = List.of();
    private volatile WebhookListener listener;

    WebhookPath(CamelContext camelContext, String path, Supplier<ScheduledExecutorService> timer, Executor worker,
            Predicate<WebhookDelivery> flows) {
        this.flows = flows;
        this.camelContext = camelContext;
        this.path = path;
        this.timer = timer;
        this.worker = worker;
    }

    // the list

    private void refuseIfDifferent(String id, WebhookSettings settings) {
        List<Subscription> others = subscriptions.stream()
                .filter(other -> !other.id().equals(id) && !(other instanceof AnnouncedRoute route && !route.isKnown()))
                .toList();
        if (!others.isEmpty() && !others.get(0).settings().equals(settings)) {
            throw new IllegalStateException(
                    EndpointName.uri(EndpointName.WEBHOOK) + ": the routes "
                            + others.stream().map(WebhookPath::describe).collect(Collectors.joining(", ")) + " and " + id
                            + " share the path " + path + ", but differ in "
                            + String.join(", ", others.get(0).settings().differences(settings))
                            + ". Make them the same, give one of the routes another path, or remove the one that is not"
                            + " needed.");
        }
    }

    private static String describe(Subscription subscription) {
        return EnumSet.of(State.READY, State.SUSPENDED).contains(subscription.state())
                ? subscription.id()
                : subscription.id() + " (not receiving yet)";
    }

    /** Adds a route, unless a subscription with its id exists: a consumer stays until the new consumer replaces it. */
    void announce(AnnouncedRoute announced) {
        refuseIfDifferent(announced.id(), announced.settings());
        if (subscriptions.stream().noneMatch(present -> present.id().equals(announced.id()))) {
            put(announced);
        }
    }

    /** Adds a subscription, or replaces the one with the same id. */
    void add(Subscription added) {
        refuseIfDifferent(added.id(), added.settings());
        if (listener != null && !listener.settings().equals(added.settings())) {
            // refuseIfDifferent has ensured that the replaced subscription is the only one
            close();
        }
        put(added);
    }

    private void put(Subscription added) {
        List<Subscription> next = new ArrayList<>(subscriptions);
        next.replaceAll(present -> present.id().equals(added.id()) ? added : present);
        if (!next.contains(added)) {
            next.add(added);
        }
        // the sort is stable: subscriptions of the same order keep their positions
        next.sort(Comparator.comparingInt(WebhookPath::startupOrder));
        subscriptions = List.copyOf(next);
    }

    private static int startupOrder(Subscription subscription) {
        Integer order = subscription.route() == null ? null : subscription.route().getStartupOrder();
        return order == null ? DEFAULT_STARTUP_ORDER : order;
    }

    /** Whether a route has had a consumer here. */
    boolean has(Route route) {
        return subscriptions.stream()
                .anyMatch(subscription -> subscription.route() == route && !(subscription instanceof AnnouncedRoute));
    }

    void removeIf(Predicate<Subscription> unwanted) {
        List<Subscription> removed = subscriptions.stream().filter(unwanted).toList();
        subscriptions = subscriptions.stream().filter(unwanted.negate()).toList();
        removed.forEach(subscription -> warnings.forget(subscription.id()));
        statistics.keepRoutes(subscriptions.stream().map(WebhookPath::statisticsId).collect(Collectors.toSet()));
    }

    RouteStatistics statistics(Subscription subscription) {
        return statistics.route(statisticsId(subscription));
    }

    /** One id for all consumers without a route: they get a new id at each start, which would add ever more metrics. */
    private static String statisticsId(Subscription subscription) {
        return subscription.route() == null ? "none" : subscription.id();
    }

    /** {@return whether no route receives events here} */
    public boolean isForFlows() {
        return subscriptions.stream().allMatch(Subscription::isForFlows);
    }

    boolean isEmpty() {
        return subscriptions.stream().allMatch(subscription -> subscription.state() == State.UNKNOWN);
    }

    /**
     * The path.
     *
     * @return the path on the HTTP server
     */
    public String name() {
        return path;
    }

    /**
     * The settings that all subscriptions share.
     *
     * @return the settings, or null if no subscription is left
     */
    public WebhookSettings settings() {
        return subscriptions.stream()
                .filter(subscription -> subscription.state() != State.UNKNOWN)
                .map(Subscription::settings)
                .findFirst()
                .orElse(null);
    }

    /**
     * The routes that do not receive yet, or no longer.
     *
     * @return their ids, in alphabetical order
     */
    public List<String> awaited() {
        return subscriptions.stream()
                .filter(subscription -> EnumSet.of(State.STARTING, State.STOPPED).contains(subscription.state()))
                .map(Subscription::id)
                .sorted()
                .toList();
    }

    /** {@return the statistics of the path and its routes} */
    public WebhookStatistics statistics() {
        return statistics;
    }

    /** {@return the bytes of all received bodies without an answer, which only the Vert.x server counts} */
    public long bytesInFlight() {
        WebhookListener current = listener;
        return current == null ? 0 : current.bytesInFlight();
    }

    /** {@return whether the path listens} */
    public boolean isListening() {
        return listener != null;
    }

    /**
     * Checks whether requests arrive here, by a request of its own if none has arrived yet.
     *
     * @return why requests do not arrive, or null if they do, or if the port of the HTTP server is unknown
     */
    public String check() {
        return ask(Probe::check);
    }

    /**
     * The result of the last check whether requests arrive here.
     *
     * @return why requests do not arrive, or null if they do, or if that is unknown
     */
    public String problem() {
        return ask(Probe::problem);
    }

    private String ask(Function<Probe, String> question) {
        WebhookListener current = listener;
        return current == null ? "Nothing listens on " + path + "." : question.apply(current.probe());
    }

    // the HTTP server

    /**
     * Listens before a route starts, because otherwise a running server answers 404. After a failure, the start of the
     * route tries again.
     */
    void openEarly() {
        try {
            if (!isEmpty() && HttpServers.isEarly(camelContext, settings().httpServerComponent())) {
                open();
            }
        } catch (Exception e) {
            LOG.debug("Webhook {} does not listen yet", path, e);
        }
    }

    void open() throws Exception {
        if (listener == null) {
            WebhookListener opened = new WebhookListener(camelContext, path, settings(), statistics, this::dispatch);
            try {
                opened.start(timer.get(), worker);
            } catch (Exception e) {
                opened.stop();
                throw e;
            }
            listener = opened;
        }
    }

    void close() {
        WebhookListener closed = listener;
        listener = null;
        if (closed != null) {
            closed.stop();
        }
    }

    // events

    private CompletableFuture<WebhookAnswer> dispatch(WebhookDelivery delivery) {
        // read each state once: a state can change between two reads, and the event would be lost in between
        Map<Subscription, State> seen = new LinkedHashMap<>();
        subscriptions.forEach(subscription -> seen.put(subscription, subscription.state()));
        VoiceEvent event = delivery.event();
        boolean isAwaited = isAwaited(delivery);
        // a path without subscriptions is about to close, and another one may replace it
        if (!camelContext.isStarted() || camelContext.isStopping() || seen.values().stream().allMatch(State.UNKNOWN::equals)) {
            return (isAwaited && subscriptions.stream().noneMatch(subscription -> subscription.accepts(event))
                    ? WebhookAnswer.OK
                    : WebhookAnswer.UNAVAILABLE).atOnce();
        }
        List<Subscription> ready = new ArrayList<>();
        Map<Subscription, State> others = new LinkedHashMap<>();
        seen.forEach((subscription, state) -> {
            if (state != State.UNKNOWN && subscription.accepts(event)) {
                if (state == State.READY) {
                    ready.add(subscription);
                } else {
                    others.put(subscription, state);
                }
            }
        });
        if (ready.isEmpty() && others.isEmpty() && !isAwaited) {
            statistics.unwanted();
            LOG.debug("Webhook {}: no route wants {}", path, Text.printable(event.eventType()));
        }
        boolean comesAgain = ready.isEmpty() || !Set.of(State.STOPPED).containsAll(others.values());
        others.forEach((subscription, state) -> missed(subscription, state, event, comesAgain));
        CompletableFuture<WebhookAnswer> answer = (others.isEmpty() || !comesAgain
                ? WebhookAnswer.OK
                : WebhookAnswer.UNAVAILABLE).atOnce();
        for (Subscription taker : ready) {
            answer = answer.thenCompose(before -> receive(taker, delivery).thenApply(before::or));
        }
        return answer;
    }

    /** Whether a flow waits for the event. If the flows fail, the routes still get the event. */
    private boolean isAwaited(WebhookDelivery delivery) {
        try {
            return flows.test(delivery);
        } catch (RuntimeException | Error e) {
            LOG.warn("Webhook {}: the flows failed to process event {}", path, delivery.printableIdentity(), e);
            return false;
        }
    }

    /** If one route fails, the others still get the event, and the caller gets a fixed text. */
    private CompletableFuture<WebhookAnswer> receive(Subscription taker, WebhookDelivery delivery) {
        CompletableFuture<WebhookAnswer> answer;
        try {
            answer = taker.receive(delivery);
        } catch (RuntimeException | Error e) {
            answer = CompletableFuture.failedFuture(e);
        }
        return answer.exceptionally(e -> {
            LOG.warn("Webhook {}: route {} has failed to process event {}", path, taker.id(), delivery.printableIdentity(), e);
            return WebhookAnswer.FAILED;
        });
    }

    private void missed(Subscription subscription, State state, VoiceEvent event, boolean comesAgain) {
        // a count for a route that was removed meanwhile would recreate its statistics, which nothing removes
        if (!subscriptions.contains(subscription)) {
            return;
        }
        statistics(subscription).missed(state);
        if (!warnings.permits(subscription.id(), state + " " + comesAgain, subscription.settings().clock())) {
            return;
        }
        if (comesAgain) {
            LOG.warn(
                    "Webhook {} answers {} with 503: route {} wants it, and {}. Telnyx delivers it again for a limited time."
                            + " Unless the route is about to start, start or resume it, or stop and remove it. (Logged once"
                            + " in {} minutes.)",
                    path, Text.printable(event.eventType()), subscription.id(),
                    state == State.STARTING ? "has not started or has failed to start" : "is " + state, Throttle.MINUTES);
        } else {
            LOG.warn(
                    "Webhook {}: route {} is stopped and misses {}, which other routes have taken. To keep its events, suspend"
                            + " the route; if it is not needed, remove it. (Logged once in {} minutes.)",
                    path, subscription.id(), Text.printable(event.eventType()), Throttle.MINUTES);
        }
    }
}
