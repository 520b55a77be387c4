package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that does one thing after the other, at once or later: what is confined to it needs no lock. Nothing that it
 * does may wait for a client or a receiver.
 */
final class Loop implements Executor {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final ScheduledThreadPoolExecutor thread;

    Loop(String name) {
        // a loop that is closed takes nothing more, which is no error: its simulator is gone
        this.thread = new ScheduledThreadPoolExecutor(1, Threads.named(name), new ThreadPoolExecutor.DiscardPolicy());
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Runs the action once all that was handed over before is done. */
    @Override
    public void execute(Runnable action) {
        thread.execute(watched(action));
    }

    /** Runs the action once the delay is over. */
    void after(Duration delay, Runnable action) {
        thread.schedule(watched(action), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Runs the action again and again, the first time once the period is over. */
    void every(Duration period, Runnable action) {
        thread.scheduleWithFixedDelay(watched(action), period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Forgets what is to be done, and waits for what is being done. */
    void close(Duration patience) {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("A thread of the simulator is busy still");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An executor of the JDK keeps failures to itself. */
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
