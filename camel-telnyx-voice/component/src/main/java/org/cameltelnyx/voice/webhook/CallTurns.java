package org.cameltelnyx.voice.webhook;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets the events of one call through one after the other, in the order in which they arrived, and those of different
 * calls side by side.
 * <p>
 * A waiting event holds a thread of the HTTP server, so only a few may wait for one call: a route that is slow for one
 * call must not take the threads from all others. Nothing is kept of a call once no event of it is under way.
 */
public final class CallTurns {

    private static final int MAX_WAITING = 8;

    private final Duration patience;
    /** By call. An entry is there exactly as long as its count is above zero; guarded by the map's own atomic operations. */
    private final Map<String, Turn> turns = new ConcurrentHashMap<>();

    /**
     * Makes turns that nobody waits for yet.
     *
     * @param patience how long an event waits for those before it
     */
    public CallTurns(Duration patience) {
        this.patience = patience;
    }

    /**
     * Waits for the turn of an event and handles it.
     *
     * @param  call    what tells the call from others, or null for an event of no call, which waits for none
     * @param  handler handles the event
     * @return         the handler's answer, or unavailable if the turn did not come in time
     */
    public WebhookAnswer inTurn(String call, Supplier<WebhookAnswer> handler) {
        if (call == null) {
            return handler.get();
        }
        Turn turn = enter(call);
        if (turn == null) {
            return WebhookAnswer.UNAVAILABLE;
        }
        try {
            return await(turn, handler);
        } finally {
            leave(call);
        }
    }

    private WebhookAnswer await(Turn turn, Supplier<WebhookAnswer> handler) {
        try {
            // with a timeout, unlike without one, a fair lock is fair
            if (!turn.lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return WebhookAnswer.UNAVAILABLE;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return WebhookAnswer.UNAVAILABLE;
        }
        try {
            return handler.get();
        } finally {
            turn.lock.unlock();
        }
    }

    private Turn enter(String call) {
        boolean[] entered = new boolean[1];
        Turn turn = turns.compute(call, (key, present) -> {
            Turn current = present == null ? new Turn() : present;
            entered[0] = current.count <= MAX_WAITING;
            if (entered[0]) {
                current.count++;
            }
            return current;
        });
        return entered[0] ? turn : null;
    }

    private void leave(String call) {
        turns.computeIfPresent(call, (key, turn) -> --turn.count == 0 ? null : turn);
    }

    /**
     * How many calls have an event under way.
     *
     * @return the number of calls
     */
    int size() {
        return turns.size();
    }

    private static final class Turn {

        private final ReentrantLock lock = new ReentrantLock(true);
        private int count;
    }
}
