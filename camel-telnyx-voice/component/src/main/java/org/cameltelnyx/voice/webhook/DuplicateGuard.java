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
 * Hands each event to a route once. The repository remembers an event only after its route has succeeded, so that a crash
 * can repeat an event and never lose one; what is under way is known in memory only.
 */
public final class DuplicateGuard {

    private static final Logger LOG = LoggerFactory.getLogger(DuplicateGuard.class);
    /** What every database can hold and tell apart: Camel's JDBC repository has a column of 100 characters. */
    private static final int KEY_LENGTH = 100;

    private final IdempotentRepository repository;
    private final String routeId;
    private final Set<String> underWay;
    private final RouteStatistics statistics;

    /**
     * Makes a guard for a route.
     *
     * @param repository remembers what is done
     * @param routeId    the route; with the event's id it makes the key
     * @param underWay   the keys under way, safe for use by several threads; it outlives this guard, since an event can
     *                   still be under way when its route has been stopped by force and started again
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
     * The memory of routes that have no repository of their own: the keys of the latest events.
     *
     * @param  size                     how many keys, 1 or more
     * @return                          a repository that forgets the oldest key for each one that is too many
     * @throws IllegalArgumentException if it could hold no key at all
     */
    public static IdempotentRepository memory(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("A memory for " + size + " events would let all duplicates pass");
        }
        return new Memory(size);
    }

    /**
     * Handles an event unless that has been done.
     *
     * @param  eventId          what tells the event from others
     * @param  handler          handles the event
     * @return                  the handler's answer; {@link WebhookAnswer#OK} if the event is done already, unavailable if it
     *                          is under way
     * @throws RuntimeException what the repository throws when it is asked, in which case the event is not handled
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
            LOG.warn("Event {} is done, but the idempotent repository does not remember it: if Telnyx delivers it again, it"
                    + " runs again", key, e);
        }
    }

    /** Camel's own with another map, which is cleared under the lock when it stops. */
    private static final class Memory extends MemoryIdempotentRepository {

        Memory(int size) {
            super(new Latest(size));
            setCacheSize(size);
        }

        @Override
        protected void doStop() {
            // Camel's own would clear the map without the lock
            clear();
        }
    }

    /** In the order in which they came. Camel's own cache takes longer to forget a key. */
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
