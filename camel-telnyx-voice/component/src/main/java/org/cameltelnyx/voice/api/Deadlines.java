package org.cameltelnyx.voice.api;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.apache.hc.core5.concurrent.Cancellable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Aborts requests at their deadlines. One scheduled task checks all of them at the earliest deadline. A command that
 * ends in time, as nearly all do, is only added and removed, and wakes no thread.
 */
final class Deadlines {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

    private final ScheduledExecutorService scheduler;
    private final Set<Watch> underWay = ConcurrentHashMap.newKeySet();
    /** Written under the monitor of this object; null if no check is scheduled. */
    private volatile Look next;

    private record Look(long at, ScheduledFuture<?> task) {
    }

    Deadlines(ScheduledExecutorService scheduler) {
        this.scheduler = scheduler;
    }

    /** {@return the time after this duration, on the clock of {@link System#nanoTime()}} */
    static long in(Duration time) {
        return System.nanoTime() + TimeUnit.NANOSECONDS.convert(time);
    }

    /** Aborts the request at the given time, unless the watch is closed before. */
    Watch watch(Cancellable exchange, long end) {
        Watch watch = new Watch(exchange, end);
        underWay.add(watch);
        Look planned = next;
        if (planned == null || end - planned.at < 0) {
            lookAt(end);
        }
        return watch;
    }

    private synchronized void lookAt(long time) {
        Look planned = next;
        if (planned != null) {
            if (time - planned.at >= 0) {
                return;
            }
            planned.task.cancel(false);
        }
        try {
            next = new Look(time, scheduler.schedule(this::look, time - System.nanoTime(), TimeUnit.NANOSECONDS));
        } catch (RejectedExecutionException e) {
            LOG.debug("Commands are no longer aborted: the component has stopped and closed the connections", e);
        }
    }

    private synchronized void look() {
        // before the check, so that a command that is added during it schedules the next one
        next = null;
        long now = System.nanoTime();
        Watch first = null;
        for (Watch watch : underWay) {
            if (watch.end - now <= 0) {
                watch.abort();
            } else if (first == null || watch.end - first.end < 0) {
                first = watch;
            }
        }
        if (first != null) {
            lookAt(first.end);
        }
    }

    /** A request and its deadline. */
    final class Watch {

        private final Cancellable exchange;
        private final long end;
        private volatile boolean over;

        private Watch(Cancellable exchange, long end) {
            this.exchange = exchange;
            this.end = end;
        }

        private void abort() {
            over = true;
            underWay.remove(this);
            try {
                exchange.cancel();
            } catch (RuntimeException | Error e) {
                LOG.warn("A timed-out command may continue, because it cannot be aborted", e);
            }
        }

        /** {@return whether the request was aborted} */
        boolean isOver() {
            return over;
        }

        void close() {
            underWay.remove(this);
        }
    }
}
