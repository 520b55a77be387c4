package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that runs actions one after the other, immediately or later: data confined to it needs no lock. No action may
 * wait for a client or a receiver.
 */
final class Loop implements Executor {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final ScheduledThreadPoolExecutor thread;

    Loop(String name) {
        // a closed loop rejects actions; not an error, because the simulator is closed
        this.thread = new ScheduledThreadPoolExecutor(1, Threads.named(name), new ThreadPoolExecutor.DiscardPolicy());
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Runs the action after all actions that were added before. */
    @Override
    public void execute(Runnable action) {
        thread.execute(watched(action));
    }

    /** Runs the action after the delay. */
    void after(Duration delay, Runnable action) {
        thread.schedule(watched(action), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Runs the action periodically, the first time after one period. */
    void every(Duration period, Runnable action) {
        thread.scheduleWithFixedDelay(watched(action), period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Drops all pending actions, and waits for the running one. */
    void close(Duration patience) {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("A thread of the simulator is still busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Logs failures of the action, because executors of the JDK do not report them. */
    private static Runnable watched(Runnable action) {
        return () -> {
            try {
                action.run();
            } catch (RuntimeException | Error e) {
                LOG.error("The simulator has failed", e);
            }
        };
    }
}
