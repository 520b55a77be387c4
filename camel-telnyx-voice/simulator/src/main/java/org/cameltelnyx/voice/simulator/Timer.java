package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread on which commands are handled and webhooks are sent, one after the other, and which puts things off. What
 * is asked of it after it has been closed is not done.
 */
final class Timer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Timer.class);

    private final ScheduledThreadPoolExecutor thread;

    Timer(ThreadFactory threads) {
        thread = new ScheduledThreadPoolExecutor(1, threads, new ThreadPoolExecutor.DiscardPolicy());
        thread.setRemoveOnCancelPolicy(true);
    }

    /** Runs the action on the timer's thread as soon as it is free. */
    void soon(Runnable action) {
        thread.execute(loud(action));
    }

    /** Runs the action on the timer's thread; on the current one, at once, when there is no delay. */
    void after(Duration delay, Runnable action) {
        if (delay.isZero()) {
            action.run();
        } else {
            thread.schedule(loud(action), delay.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static Runnable loud(Runnable action) {
        return () -> {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.error("The simulator has a fault", e);
            }
        };
    }
}
