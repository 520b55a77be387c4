package org.cameltelnyx.voice.metrics;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.camel.CamelContext;
import org.apache.camel.support.LifecycleStrategySupport;
import org.cameltelnyx.voice.statistics.ContextPlugins;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows metrics if there is something to show them with. Micrometer need not be on the class path.
 */
public final class Metrics extends LifecycleStrategySupport {

    private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);

    private final CamelContext camelContext;
    private final Lock lock = new ReentrantLock();
    /** Guarded by {@link #lock}, as all that follows. */
    private boolean looked;
    private VoiceMeters meters;

    private Metrics(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    /**
     * Shows the metrics of a context, unless they are shown already. Called whenever something of ours starts: when the
     * application adds its meter registry is not known beforehand.
     *
     * @param camelContext the context
     */
    public static void show(CamelContext camelContext) {
        of(camelContext).show();
    }

    private static Metrics of(CamelContext camelContext) {
        return ContextPlugins.get(camelContext, Metrics.class, Metrics::new);
    }

    private void show() {
        lock.lock();
        try {
            // in a running context producers start all the time
            if (meters != null || looked && camelContext.isStarted()) {
                return;
            }
            looked = true;
            meters = VoiceMeters.in(camelContext);
        } catch (NoClassDefFoundError e) {
            LOG.debug("No metrics, since Micrometer is not on the class path");
        } finally {
            lock.unlock();
        }
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
