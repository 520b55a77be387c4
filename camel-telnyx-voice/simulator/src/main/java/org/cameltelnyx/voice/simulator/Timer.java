package org.cameltelnyx.voice.simulator;

import java.time.Duration;

import io.vertx.core.Vertx;

/** Puts things off, without a thread that waits. */
record Timer(Vertx vertx) {

    /** Runs the action on the current event loop; at once when there is no delay. */
    void after(Duration delay, Runnable action) {
        if (delay.isZero()) {
            action.run();
        } else {
            vertx.setTimer(Math.max(1, delay.toMillis()), timer -> action.run());
        }
    }
}
