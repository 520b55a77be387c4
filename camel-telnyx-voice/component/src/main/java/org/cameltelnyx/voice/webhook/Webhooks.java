package org.cameltelnyx.voice.webhook;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.apache.camel.CamelContext;
import org.apache.camel.DelegateEndpoint;
import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.spi.InterceptSendToEndpoint;
import org.apache.camel.support.LifecycleStrategySupport;
import org.cameltelnyx.voice.statistics.ContextPlugins;
import org.cameltelnyx.voice.statistics.VoiceStatistics;

/**
 * The paths of a Camel context on which webhooks arrive, and who receives there. A path has one HTTP listener and any
 * number of receivers, since Telnyx knows one URL for each application and users want one route for each event.
 * <p>
 * A receiver that is stopped keeps its place, so that events for it are answered "unavailable" and come again; it loses
 * its place when its route is removed. While the context stops, all listeners stay, and answer "unavailable", until the
 * HTTP server is gone: a "not found" would make Telnyx give the event up.
 */
public final class Webhooks extends LifecycleStrategySupport {

    private final CamelContext camelContext;
    private final VoiceStatistics statistics;
    private final ScheduledExecutorService looks;
    private final Lock lock = new ReentrantLock();
    /** By path. Guarded by {@link #lock}. */
    private final Map<String, WebhookListener> listeners = new HashMap<>();
    /** By route id: those that have been announced, but do not receive yet. */
    private final Map<String, AwaitedRoute> awaited = new ConcurrentHashMap<>();

    private Webhooks(CamelContext camelContext) {
        this.camelContext = camelContext;
        this.statistics = VoiceStatistics.of(camelContext);
        this.looks = camelContext.getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "telnyx-voice-webhooks");
    }

    /**
     * The paths of a context, whatever number of components it has.
     *
     * @param  camelContext the context
     * @return              its paths, the same object for as long as the context lives
     */
    public static Webhooks of(CamelContext camelContext) {
        return ContextPlugins.get(camelContext, Webhooks.class, Webhooks::new);
    }

    /**
     * Announces a route that Camel is making. Once that is done what the route wants is answered "unavailable" until its
     * receiver is added or Camel tells that the route is removed, be it that it is to start later or that its start has
     * failed. Nothing waits for a route whose consumer is another one, such as that of camel-master.
     *
     * @param  path                  where it is going to receive
     * @param  settings              what it will share with the other receivers of the path
     * @param  route                 the route, whose id is that of its receiver too
     * @param  filter                what it wants
     * @throws IllegalStateException if the path has routes with other settings, be they started or not
     */
    public void announce(String path, WebhookSettings settings, Route route, EventFilter filter) {
        lock.lock();
        try {
            String routeId = route.getRouteId();
            WebhookListener listener = listeners.get(path);
            if (listener != null) {
                refuseOthers(path, listener.receivers().keySet(), listener.settings(), routeId, settings);
            }
            awaited.values()
                    .stream()
                    .filter(other -> other.path().equals(path) && other.isKnown())
                    .forEach(other -> refuseOthers(path, Set.of(other.routeId() + " (not receiving yet)"), other.settings(),
                            routeId, settings));
            awaited.put(routeId, new AwaitedRoute(path, settings, route, filter));
        } finally {
            lock.unlock();
        }
    }

    private static void refuseOthers(String path, Set<String> present, WebhookSettings theirs, String id,
            WebhookSettings settings) {
        if (!theirs.equals(settings) && !present.equals(Set.of(id))) {
            throw new IllegalStateException(
                    "telnyx-voice:webhook: the routes " + String.join(", ", present) + " and " + id + " share the path " + path
                            + ", but differ in " + String.join(", ", theirs.differences(settings))
                            + ". Make them the same, give one of the routes another path, or remove the one that is not"
                            + " needed.");
        }
    }

    /**
     * The routes that are to receive at a path and do not yet.
     *
     * @param  path the path
     * @return      their ids, in alphabetical order; none if nobody receives there
     */
    public List<String> awaited(String path) {
        WebhookListener listener = listener(path);
        return listener == null ? List.of() : listener.awaited().map(AwaitedRoute::routeId).sorted().toList();
    }

    /**
     * Adds a receiver, or puts it in the place of the one with the same id.
     *
     * @param  path                  where it receives
     * @param  settings              what it shares with the other receivers of the path
     * @param  clock                 tells now
     * @param  receiver              the receiver
     * @throws IllegalStateException if the path has receivers with other settings
     * @throws Exception             if there is no server to listen on, or it does not start
     */
    public void add(String path, WebhookSettings settings, Clock clock, WebhookReceiver receiver) throws Exception {
        lock.lock();
        try {
            WebhookListener listener = listeners.get(path);
            if (listener != null && !listener.settings().equals(settings)) {
                refuseOthers(path, listener.receivers().keySet(), listener.settings(), receiver.receiverId(), settings);
                // the only receiver comes back with other settings
                remove(path, receiver.receiverId());
                listener = null;
            }
            if (listener == null) {
                listener = new WebhookListener(camelContext, path, settings, clock, awaited, looks);
                // first the receiver, then the server: no event must come while nobody seems to want it
                listener.receivers().put(receiver.receiverId(), receiver);
                try {
                    listener.start();
                } catch (Exception e) {
                    listener.stop();
                    throw e;
                }
                listeners.put(path, listener);
            }
            listener.receivers().put(receiver.receiverId(), receiver);
            awaited.remove(receiver.receiverId());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Removes a receiver, and the listener of its path with the last one.
     *
     * @param path       where it receives
     * @param receiverId the receiver
     */
    public void remove(String path, String receiverId) {
        lock.lock();
        try {
            WebhookListener listener = listeners.get(path);
            if (listener != null && listener.receivers().remove(receiverId) != null && listener.receivers().isEmpty()) {
                listeners.remove(path);
                listener.stop();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * What has become of the requests to a path.
     *
     * @param  path the path
     * @return      the numbers, or null if nobody receives there
     */
    public WebhookStatistics statistics(String path) {
        WebhookListener listener = listener(path);
        return listener == null ? null : listener.statistics();
    }

    /**
     * What has become of the events of a route.
     *
     * @param  path    where it receives
     * @param  routeId the route
     * @return         the numbers, the same object until the route is removed
     */
    public RouteStatistics statistics(String path, String routeId) {
        return statistics.get(RouteStatistics.class, name(path, routeId), () -> new RouteStatistics(path, routeId));
    }

    private static String name(String path, String routeId) {
        return path + " " + routeId;
    }

    /**
     * The paths.
     *
     * @return where events arrive, in alphabetical order
     */
    public List<String> paths() {
        lock.lock();
        try {
            return listeners.keySet().stream().sorted().toList();
        } finally {
            lock.unlock();
        }
    }

    /**
     * What the receivers of a path share.
     *
     * @param  path the path
     * @return      the settings, or null if nobody receives there
     */
    public WebhookSettings settings(String path) {
        WebhookListener listener = listener(path);
        return listener == null ? null : listener.settings();
    }

    /**
     * Finds out whether requests to a path arrive here, by a request of its own if none has come yet.
     *
     * @param  path the path
     * @return      why they do not, or null if they do, or if the HTTP server does not tell its port
     */
    public String check(String path) {
        return ofProbe(path, Probe::check);
    }

    /**
     * What was last found out about whether requests to a path arrive here.
     *
     * @param  path the path
     * @return      why they do not, or null if they do, or if that is not known
     */
    public String problem(String path) {
        return ofProbe(path, Probe::problem);
    }

    private String ofProbe(String path, Function<Probe, String> question) {
        WebhookListener listener = listener(path);
        return listener == null ? "Nothing listens on " + path + "." : question.apply(listener.probe());
    }

    private WebhookListener listener(String path) {
        lock.lock();
        try {
            return listeners.get(path);
        } finally {
            lock.unlock();
        }
    }

    /** Camel makes all routes of a context before the first of them starts, but for those added to a running context. */
    @Override
    public void onRouteContextCreate(Route route) {
        // one of the same id that Camel could not make
        awaited.remove(route.getRouteId());
        Endpoint endpoint = route.getEndpoint();
        while (!(endpoint instanceof WebhookEndpoint)) {
            if (endpoint instanceof DelegateEndpoint delegate) {
                endpoint = delegate.getEndpoint();
            } else if (endpoint instanceof InterceptSendToEndpoint intercepted) {
                endpoint = intercepted.getOriginalEndpoint();
            } else {
                return;
            }
        }
        ((WebhookEndpoint) endpoint).announce(route);
    }

    @Override
    public void onRoutesRemove(Collection<Route> routes) {
        if (camelContext.isStopping()) {
            return;
        }
        List<String> removed = routes.stream().map(Route::getRouteId).toList();
        lock.lock();
        try {
            removed.forEach(awaited::remove);
            List.copyOf(listeners.keySet()).forEach(path -> removed.forEach(routeId -> remove(path, routeId)));
            statistics.all(RouteStatistics.class)
                    .stream()
                    .filter(route -> removed.contains(route.getRouteId()))
                    .forEach(this::forget);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onContextStopped(CamelContext context) {
        context.getExecutorServiceManager().shutdownNow(looks);
        lock.lock();
        try {
            listeners.values().forEach(WebhookListener::stop);
            listeners.clear();
            awaited.clear();
            statistics.all(RouteStatistics.class).forEach(this::forget);
        } finally {
            lock.unlock();
        }
    }

    private void forget(RouteStatistics route) {
        statistics.remove(RouteStatistics.class, name(route.getPath(), route.getRouteId()));
    }
}
