package org.cameltelnyx.voice.metrics;

import java.util.Collection;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.camel.CamelContext;
import org.apache.camel.Ordered;
import org.apache.camel.Route;
import org.apache.camel.support.LifecycleStrategySupport;
import org.cameltelnyx.voice.support.ContextPlugins;
import org.cameltelnyx.voice.webhook.Webhooks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the meters of a Camel context up to date if it has a meter registry. Micrometer may be missing on the class path.
 */
public final class Metrics extends LifecycleStrategySupport implements Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);

    private final CamelContext camelContext;
    private final Lock lock = new ReentrantLock();
    /** {@link #lock} guards this field and all that follow. */
    private boolean looked;
    private VoiceMeters meters;

    private Metrics(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    /**
     * Adds the meters of new paths, routes, actions and API keys, and removes those of removed paths and routes. To be
     * called when a producer or consumer is created, started or stopped.
     *
     * @param camelContext the context
     */
    public static void update(CamelContext camelContext) {
        // first, because Camel calls strategies with the same order in the order of their registration
        Webhooks.of(camelContext);
        ContextPlugins.get(camelContext, Metrics.class, Metrics::new).update();
    }

    private void update() {
        lock.lock();
        try {
            // before the context has started, look again each time, because the application may add its registry late; later
            // only once, because producers start often in a running context
            if (meters == null && !(looked && camelContext.isStarted())) {
                looked = true;
                meters = VoiceMeters.in(camelContext);
            }
            if (meters != null) {
                meters.update();
            }
        } catch (NoClassDefFoundError e) {
            LOG.debug("No metrics, because Micrometer is not on the class path");
        } finally {
            lock.unlock();
        }
    }

    /** The order of {@link Webhooks}, which must remove a route before the update. */
    @Override
    public int getOrder() {
        return LOWEST;
    }

    @Override
    public void onContextStarted(CamelContext context) {
        update();
    }

    @Override
    public void onRoutesRemove(Collection<Route> routes) {
        update();
    }

    @Override
    public void onContextStopped(CamelContext context) {
        lock.lock();
        try {
            if (meters != null) {
                meters.close();
                meters = null;
            }
        } finally {
            lock.unlock();
        }
    }
}
