package org.cameltelnyx.voice.webhook;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Lets the events of one call through one after the other, in the order in which they arrived, and those of different
 * calls side by side.
 * <p>
 * A waiting event holds no thread here, but the HTTP servers of Spring Boot and of the Servlet family hold one until it is
 * answered. So at most 8 events of one call wait: a route that is slow for one call must not take the threads from all
 * others. A call without an event in flight uses no memory.
 */
public final class CallTurns {

    private static final int MAX_WAITING = 8;

    private final Duration patience;
    private final Executor executor;
    private final ScheduledExecutorService timer;
    /**
     * By call: the event whose turn it is, then those that wait. A turn completes with true when it comes, and with false
     * if it does not come in time. Only the map's atomic operations change a queue, and they remove an empty one.
     */
    private final Map<String, Queue<CompletableFuture<Boolean>>> calls = new ConcurrentHashMap<>();

    /**
     * Creates turns without any event.
     *
     * @param patience how long an event waits for those before it
     * @param executor handles the events that have waited
     * @param timer    ends a wait that lasts too long
     */
    public CallTurns(Duration patience, Executor executor, ScheduledExecutorService timer) {
        this.patience = patience;
        this.executor = executor;
        this.timer = timer;
    }

    /**
     * Handles an event in its turn: at once, on this thread, if no other event of its call is in flight.
     *
     * @param  call    identifies the call, or null for an event without a call, which never waits
     * @param  handler handles the event
     * @return         the handler's answer, or unavailable if the turn did not come in time, or too many wait already
     */
    public CompletableFuture<WebhookAnswer> inTurn(String call, Supplier<CompletableFuture<WebhookAnswer>> handler) {
        if (call == null) {
            return handler.get();
        }
        CompletableFuture<Boolean> turn = new CompletableFuture<>();
        enter(call, turn);
        if (!turn.isDone()) {
            Future<?> patienceEnds = timer.schedule(() -> turn.complete(false), patience.toMillis(), TimeUnit.MILLISECONDS);
            turn.whenComplete((isMine, failure) -> patienceEnds.cancel(false));
        }
        return turn
                .thenComposeAsync(
                        isMine -> isMine ? handler.get() : WebhookAnswer.UNAVAILABLE.atOnce(),
                        turn.isDone() ? Runnable::run : executor)
                .whenComplete((answer, failure) -> leave(call, turn));
    }

    private void enter(String call, CompletableFuture<Boolean> turn) {
        calls.compute(call, (key, present) -> {
            Queue<CompletableFuture<Boolean>> queue = present == null ? new ArrayDeque<>(1) : present;
            if (queue.isEmpty()) {
                turn.complete(true);
                queue.add(turn);
            } else if (queue.size() <= MAX_WAITING) {
                queue.add(turn);
            } else {
                turn.complete(false);
            }
            return queue;
        });
    }

    private void leave(String call, CompletableFuture<Boolean> turn) {
        AtomicReference<CompletableFuture<Boolean>> next = new AtomicReference<>();
        calls.computeIfPresent(call, (key, queue) -> {
            // an event that has waited too long is not at the head of the queue
            boolean passesOn = queue.peek() == turn;
            queue.remove(turn);
            next.set(passesOn ? queue.peek() : null);
            return queue.isEmpty() ? null : queue;
        });
        if (next.get() != null) {
            next.get().complete(true);
        }
    }

    /**
     * The number of calls with an event in flight.
     *
     * @return the number of calls
     */
    int size() {
        return calls.size();
    }
}
