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
 * A path on which webhooks arrive, and the one list of its subscriptions. Its rules are these:
 * <dl>
 * <dt>Made</dt>
 * <dd>A route that Camel makes is announced, and its consumer takes its place as a subscription when Camel makes that. One that
 * Camel could not make does not count. On platform-http the path listens from the first subscription on, or from when the
 * server is there, else from the first start.</dd>
 * <dt>Ready</dt>
 * <dd>Each route that wants an event and is ready gets it, one after the other in the order in which routes start. What no
 * route wants is answered with 200.</dd>
 * <dt>Starting, suspended</dt>
 * <dd>A route that is to start and has not, or is suspended, keeps its events for later: the answer is 503, so that the event
 * comes again. The duplicate guard keeps it from those that had it.</dd>
 * <dt>Supervised</dt>
 * <dd>A route whose start has failed is starting, until it starts or is removed, whoever tries it again.</dd>
 * <dt>Stopped</dt>
 * <dd>A route that was stopped, or is not to start by itself, misses what a ready one takes. If none takes it, the answer is
 * 503.</dd>
 * <dt>Replaced</dt>
 * <dd>Camel makes a new consumer when it starts a stopped route. It takes the place of the one before.</dd>
 * <dt>Refused</dt>
 * <dd>All subscriptions of a path have the same settings. One that differs is refused, and changes nothing, unless it takes the
 * place of the only one.</dd>
 * <dt>Removed</dt>
 * <dd>A route that is removed takes its subscription with it, and the last one takes the path, so that the server answers
 * 404.</dd>
 * <dt>Cluster</dt>
 * <dd>A consumer that belongs to no route, such as that of camel-master, is a subscription from its start to its stop, and
 * nothing waits for its route.</dd>
 * <dt>Context</dt>
 * <dd>While the context starts or stops, all events are answered with 503, but for those that a flow waits for and no route
 * wants.</dd>
 * <dt>Flows</dt>
 * <dd>A flow that waits for an event goes on, whatever the routes of the path do with it.</dd>
 * </dl>
 * Changes are made under the lock of {@link Webhooks}; the server's threads read.
 */
public final class WebhookPath {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookPath.class);
    /** What Camel gives the first route that has none. */
    private static final int DEFAULT_STARTUP_ORDER = 1000;

    private final CamelContext camelContext;
    private final String path;
    private final WebhookStatistics statistics = new WebhookStatistics();
    private final Supplier<ScheduledExecutorService> timer;
    private final Executor worker;
    private final Predicate<WebhookDelivery> flows;
    private final Throttle warnings = new Throttle();
    /** In the order in which the routes start. Replaced as a whole, so that a delivery sees one state of it. */
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

    /** Adds a route, unless the one with the same id has a consumer, whose place is not taken before there is another. */
    void announce(AnnouncedRoute announced) {
        refuseIfDifferent(announced.id(), announced.settings());
        if (subscriptions.stream().noneMatch(present -> present.id().equals(announced.id()))) {
            put(announced);
        }
    }

    /** Adds a subscription, or puts it in the place of the one with the same id. */
    void add(Subscription added) {
        refuseIfDifferent(added.id(), added.settings());
        if (listener != null && !listener.settings().equals(added.settings())) {
            // it is the only one
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
        // those of the same order stay as they are
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

    /** A consumer without a route has a new id each time, and metrics would have ever more of them. */
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
     * What the subscriptions share.
     *
     * @return the settings, or null if there is no subscription any more
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

    /** {@return the numbers of the path and its routes} */
    public WebhookStatistics statistics() {
        return statistics;
    }

    /** {@return the bytes of all bodies that have come and are not answered, which only the Vert.x server counts} */
    public long bytesInFlight() {
        WebhookListener current = listener;
        return current == null ? 0 : current.bytesInFlight();
    }

    /** {@return whether the path listens} */
    public boolean isListening() {
        return listener != null;
    }

    /**
     * Finds out whether requests arrive here, by a request of its own if none has come yet.
     *
     * @return why they do not, or null if they do, or if the HTTP server does not tell its port
     */
    public String check() {
        return ask(Probe::check);
    }

    /**
     * What was last found out about whether requests arrive here.
     *
     * @return why they do not, or null if they do, or if that is not known
     */
    public String problem() {
        return ask(Probe::problem);
    }

    private String ask(Function<Probe, String> question) {
        WebhookListener current = listener;
        return current == null ? "Nothing listens on " + path + "." : question.apply(current.probe());
    }

    // the HTTP server

    /** Listens before a route starts, because a server that is up answers 404 otherwise. If it fails, the start tries again. */
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
        // each is asked once: between two questions a route can come or go, and an event must not fall between them
        Map<Subscription, State> seen = new LinkedHashMap<>();
        subscriptions.forEach(subscription -> seen.put(subscription, subscription.state()));
        VoiceEvent event = delivery.event();
        boolean isAwaited = isAwaited(delivery);
        // a path without subscriptions is about to be closed, and another one may take its place
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

    /** Whatever goes wrong with the flows, the routes get the event. */
    private boolean isAwaited(WebhookDelivery delivery) {
        try {
            return flows.test(delivery);
        } catch (RuntimeException | Error e) {
            LOG.warn("Webhook {}: the flows failed to process event {}", path, delivery.printableIdentity(), e);
            return false;
        }
    }

    /** Whatever goes wrong with one route, the others get the event, and the caller a fixed text. */
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
        // a route that has been removed meanwhile must not be counted again, because its numbers would stay
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
