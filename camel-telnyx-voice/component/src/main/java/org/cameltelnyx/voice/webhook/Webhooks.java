package org.cameltelnyx.voice.webhook;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

import org.apache.camel.CamelContext;
import org.apache.camel.DelegateEndpoint;
import org.apache.camel.Endpoint;
import org.apache.camel.Ordered;
import org.apache.camel.Route;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.StartupListener;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.InterceptSendToEndpoint;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.cameltelnyx.voice.support.ContextPlugins;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The paths of a Camel context on which deliveries arrive. A path has one HTTP listener and any number of subscriptions,
 * because Telnyx has one URL for each application and users want one route for each event. {@link WebhookPath} describes
 * the rules.
 * <p>
 * While the context stops, all paths stay and answer 503 until the HTTP server is gone: after a 404 Telnyx would not
 * deliver the event again.
 */
public final class Webhooks extends LifecycleStrategySupport implements StartupListener, Ordered, Executor {

    /** The name of the thread pool, and of the profile by which users configure it. */
    private static final String THREADS = "telnyx-voice";
    /** The default of Vert.x for its worker pool. */
    private static final int POOL_SIZE = 20;
    private static final int MOST_WAITING = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);

    private final CamelContext camelContext;
    private final Lock lock = new ReentrantLock();
    /** In alphabetical order. Guarded by {@link #lock}. */
    private final Map<String, WebhookPath> paths = new TreeMap<>();
    /** Exists from the first use until the context stops. Guarded by {@link #lock}. */
    private ScheduledExecutorService timer;
    /** How many newly arrived events wait for a thread; {@link #mostWaiting} is the limit. */
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile int mostWaiting;
    /** Resumes the flow that waits for an event; true if there is one. */
    private volatile Predicate<WebhookDelivery> flows = delivery -> false;
    /** Exists as long as the timer, but any thread reads it without the lock. */
    private volatile ExecutorService threads;

    private Webhooks(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    /**
     * The timer that ends waits. Its tasks must not block.
     *
     * @return the timer, the same one until the context stops
     */
    public ScheduledExecutorService timer() {
        lock.lock();
        try {
            if (timer == null) {
                ExecutorServiceManager manager = camelContext.getExecutorServiceManager();
                timer = manager.newSingleThreadScheduledExecutor(this, "telnyx-voice-timer");
                waiting.set(0);
                threads = manager.newThreadPool(this, THREADS, threadPoolProfile(manager));
            }
            return timer;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The profile of the user, with an unbounded queue. {@link #execute} limits what it admits; the pool must not reject a
     * task of an event that has waited, because the event would be lost or run on a foreign thread.
     */
    private ThreadPoolProfile threadPoolProfile(ExecutorServiceManager manager) {
        ThreadPoolProfile users = manager.getThreadPoolProfile(THREADS);
        ThreadPoolProfile profile = users == null
                ? new ThreadPoolProfileBuilder(THREADS).maxPoolSize(POOL_SIZE).maxQueueSize(MOST_WAITING).build()
                : users.clone();
        profile.addDefaults(manager.getDefaultThreadPoolProfile());
        // at least one: a task waits until its thread starts
        mostWaiting = Math.max(1, profile.getMaxQueueSize());
        profile.setPoolSize(profile.getMaxPoolSize());
        profile.setMaxQueueSize(Integer.MAX_VALUE);
        profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
        return profile;
    }

    /**
     * Runs the route of a newly arrived event, on virtual threads where Camel has enabled them.
     *
     * @param  task                       the task
     * @throws RejectedExecutionException if all threads are busy and too many events wait, or the context has stopped
     */
    @Override
    public void execute(Runnable task) {
        ExecutorService current = threads;
        if (current == null || waiting.get() >= mostWaiting) {
            throw new RejectedExecutionException("No thread is free, or the context has stopped");
        }
        waiting.incrementAndGet();
        current.execute(() -> {
            waiting.decrementAndGet();
            task.run();
        });
    }

    /**
     * Runs a task that continues after a wait, such as an event whose turn has come, so that the thread that ended the wait
     * is free for its own work.
     *
     * @param task the task; if the context has stopped, it runs on the calling thread
     */
    public void goOn(Runnable task) {
        ExecutorService current = threads;
        try {
            if (current != null) {
                current.execute(task);
                return;
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("The context has stopped meanwhile", e);
        }
        // the context has stopped: no route is running
        task.run();
    }

    /**
     * The paths of a context, shared by all its components.
     *
     * @param  camelContext the context
     * @return              its paths, the same object during the lifetime of the context
     */
    public static Webhooks of(CamelContext camelContext) {
        return ContextPlugins.get(camelContext, Webhooks.class, context -> {
            Webhooks made = new Webhooks(context);
            try {
                context.addStartupListener(made);
            } catch (Exception e) {
                throw RuntimeCamelException.wrapRuntimeException(e);
            }
            return made;
        });
    }

    /**
     * Sets what receives every event of all paths before the routes.
     *
     * @param flows resumes the flow that waits for the event; true if there is one
     */
    public void setFlows(Predicate<WebhookDelivery> flows) {
        this.flows = flows;
    }

    /**
     * Adds a route that Camel is creating, until its consumer subscribes.
     *
     * @param  path                  the path
     * @param  route                 the route
     * @param  filter                the events that the route wants
     * @param  settings              the settings, which all subscriptions of the path share
     * @throws IllegalStateException if the path has subscriptions with other settings
     */
    public void announce(String path, Route route, EventFilter filter, WebhookSettings settings) {
        lock.lock();
        try {
            at(path).announce(new AnnouncedRoute(route, settings, filter));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Adds a subscription, or replaces the one with the same id.
     *
     * @param  path                  the path
     * @param  subscription          the subscription
     * @return                       whether its route had a subscription before
     * @throws IllegalStateException if the path has subscriptions with other settings
     */
    public boolean subscribe(String path, Subscription subscription) {
        lock.lock();
        try {
            WebhookPath at = at(path);
            boolean again = at.has(subscription.route());
            at.add(subscription);
            if (camelContext.isStarted()) {
                at.openEarly();
            }
            return again;
        } finally {
            lock.unlock();
        }
    }

    private WebhookPath at(String path) {
        return paths.computeIfAbsent(path,
                name -> new WebhookPath(camelContext, name, this::timer, this, delivery -> flows.test(delivery)));
    }

    /**
     * Returns the statistics of a subscription's route.
     *
     * @param  path         the path
     * @param  subscription the subscription
     * @return              the same object until the route is removed
     */
    public RouteStatistics statistics(String path, Subscription subscription) {
        lock.lock();
        try {
            return paths.get(path).statistics(subscription);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Listens on a path that has a subscription.
     *
     * @param  path      the path
     * @throws Exception if there is no HTTP server, or it does not start
     */
    public void open(String path) throws Exception {
        lock.lock();
        try {
            paths.get(path).open();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Removes a subscription, and its path if it was the last one.
     *
     * @param path         the path
     * @param subscription the subscription
     */
    public void unsubscribe(String path, Subscription subscription) {
        if (camelContext.isStopping()) {
            // the path answers 503 until the HTTP server is gone
            return;
        }
        lock.lock();
        try {
            WebhookPath changed = paths.get(path);
            if (changed != null) {
                changed.removeIf(present -> present == subscription);
                removeEmptyPaths();
            }
        } finally {
            lock.unlock();
        }
    }

    private void removeEmptyPaths() {
        for (Iterator<WebhookPath> all = paths.values().iterator(); all.hasNext();) {
            WebhookPath path = all.next();
            // read once, because the result can change
            if (path.isEmpty()) {
                all.remove();
                path.close();
            }
        }
    }

    /**
     * The paths.
     *
     * @return the paths with a subscription, in alphabetical order
     */
    public List<WebhookPath> paths() {
        lock.lock();
        try {
            return paths.values().stream().filter(path -> !path.isEmpty()).toList();
        } finally {
            lock.unlock();
        }
    }

    /**
     * A path.
     *
     * @param  name the path
     * @return      the path, or null if it has no subscription
     */
    public WebhookPath path(String name) {
        return paths().stream().filter(path -> path.name().equals(name)).findFirst().orElse(null);
    }

    /** After the services of the context, such as the HTTP server. */
    @Override
    public int getOrder() {
        return LOWEST;
    }

    /** Opens all paths: the HTTP server is up, and no route has started yet. */
    @Override
    public void onCamelContextStarting(CamelContext context, boolean alreadyStarted) {
        lock.lock();
        try {
            paths.values().forEach(WebhookPath::openEarly);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onCamelContextStarted(CamelContext context, boolean alreadyStarted) {
        // onCamelContextStarting has opened the paths
    }

    /**
     * Announces the route. Camel creates all routes of a context before the first of them starts, except for those added to
     * a running context.
     */
    @Override
    public void onRouteContextCreate(Route route) {
        // an earlier route with the same id that Camel failed to create
        forget(present -> present instanceof AnnouncedRoute && present.id().equals(route.getRouteId()));
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
        forget(present -> present.route() != null && routes.contains(present.route()));
    }

    private void forget(Predicate<Subscription> forgotten) {
        lock.lock();
        try {
            paths.values().forEach(path -> path.removeIf(forgotten));
            removeEmptyPaths();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onContextStopped(CamelContext context) {
        lock.lock();
        try {
            if (timer != null) {
                context.getExecutorServiceManager().shutdownNow(timer);
                // running tasks still complete
                context.getExecutorServiceManager().shutdown(threads);
                timer = null;
                threads = null;
            }
            paths.values().forEach(path -> path.removeIf(subscription -> true));
            removeEmptyPaths();
        } finally {
            lock.unlock();
        }
    }
}
