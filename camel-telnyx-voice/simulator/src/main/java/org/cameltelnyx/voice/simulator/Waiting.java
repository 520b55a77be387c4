package org.cameltelnyx.voice.simulator;

import java.util.concurrent.TimeUnit;

/** Waits on a monitor. */
final class Waiting {

    private Waiting() {
    }

    /**
     * Waits on a monitor that the caller holds, until it is notified or the deadline, a value of System.nanoTime, has
     * passed; returns false if the deadline has already passed.
     */
    static boolean until(long deadline, Object monitor) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            return false;
        }
        try {
            TimeUnit.NANOSECONDS.timedWait(monitor, left);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the simulator", e);
        }
    }
}
