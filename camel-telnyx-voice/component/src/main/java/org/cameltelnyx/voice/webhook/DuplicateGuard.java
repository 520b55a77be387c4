package org.cameltelnyx.voice.webhook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.cameltelnyx.voice.support.Fingerprint;
import org.cameltelnyx.voice.support.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands each event to a route once. The repository stores an event only after its route has succeeded, so that a crash can
 * repeat an event but never lose one. Events in flight are known in memory only.
 */
public final class DuplicateGuard {

    private static final Logger LOG = LoggerFactory.getLogger(DuplicateGuard.class);
    /** The longest key that every repository can store in full: the column of Camel's JDBC repository has 100 characters. */
    private static final int KEY_LENGTH = 100;

    private final IdempotentRepository repository;
    private final String routeId;
    private final Set<String> underWay;
    private final RouteStatistics statistics;

    /**
     * Creates a guard for a route.
     *
     * @param repository stores the keys of processed events
     * @param routeId    the id of the route; it and the event's id form the key
     * @param underWay   the keys in flight, a thread-safe set; it outlives this guard, because an event can still be in
     *                   flight after its route was stopped by force and started again
     * @param statistics counts the duplicates
     */
    public DuplicateGuard(
            IdempotentRepository repository, String routeId, Set<String> underWay, RouteStatistics statistics) {
        this.repository = repository;
        this.routeId = routeId;
        this.underWay = underWay;
        this.statistics = statistics;
    }

    /**
     * The repository of routes that configure none: the keys of the latest events, in memory.
     *
     * @param  size                     how many keys, 1 or more
     * @return                          a repository that drops the oldest key when it exceeds its size
     * @throws IllegalArgumentException if the size is less than 1
     */
    public static IdempotentRepository memory(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("A memory for " + size + " events would let all duplicates pass");
        }
        return new Memory(size);
    }

    /**
     * Handles an event unless it is processed already.
     *
     * @param  eventId          identifies the event
     * @param  handler          handles the event
     * @return                  the handler's answer; {@link WebhookAnswer#OK} if the event is processed already,
     *                          unavailable if it is in flight
     * @throws RuntimeException what a lookup in the repository throws; the event is not handled then
     */
    public CompletableFuture<WebhookAnswer> once(String eventId, Supplier<CompletableFuture<WebhookAnswer>> handler) {
        String key = key(eventId);
        if (!underWay.add(key)) {
            statistics.duplicate();
            return WebhookAnswer.UNAVAILABLE.atOnce();
        }
        try {
            return unlessDone(key, handler).whenComplete((answer, failure) -> underWay.remove(key));
        } catch (RuntimeException | Error e) {
            underWay.remove(key);
            throw e;
        }
    }

    private CompletableFuture<WebhookAnswer> unlessDone(String key, Supplier<CompletableFuture<WebhookAnswer>> handler) {
        if (repository.contains(key)) {
            statistics.duplicate();
            return WebhookAnswer.OK.atOnce();
        }
        return handler.get().thenApply(answer -> {
            if (answer == WebhookAnswer.OK) {
                remember(key);
            }
            return answer;
        });
    }

    private String key(String eventId) {
        String key = routeId + "/" + eventId;
        return isPlain(key) ? key : Fingerprint.of(Text.bytes(key));
    }

    private static boolean isPlain(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) < ' ' || key.charAt(i) > '~') {
                return false;
            }
        }
        return key.length() <= KEY_LENGTH;
    }

    private void remember(String key) {
        try {
            repository.add(key);
            repository.confirm(key);
        } catch (RuntimeException | Error e) {
            LOG.warn("Event {} is processed, but the idempotent repository did not store it: if Telnyx delivers it"
                    + " again, the route runs again", key, e);
        }
    }

    /** Camel's in-memory repository with a {@link Latest} map, which it clears under its lock when it stops. */
    private static final class Memory extends MemoryIdempotentRepository {

        Memory(int size) {
            super(new Latest(size));
            setCacheSize(size);
        }

        @Override
        protected void doStop() {
            // Camel's implementation clears the map without the lock
            clear();
        }
    }

    /** The latest keys, in order of insertion. Camel's cache takes longer to drop a key. */
    private static final class Latest extends LinkedHashMap<String, Object> {

        private static final long serialVersionUID = 1L;

        private final int size;

        Latest(int size) {
            this.size = size;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
            return size() > size;
        }
    }
}
