package org.cameltelnyx.voice.webhook;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cameltelnyx.voice.event.EventTypes;
import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.support.Tally;

/**
 * The statistics of one path and of its routes.
 */
public final class WebhookStatistics {

    /** The key for all events without a record: their types come from outside, so their number is unbounded. */
    public static final String OTHER = "other";

    private static final int REMEMBERED_REFUSALS = 20;
    /** Event types by record: Telnyx spells some types in two ways. */
    private static final Map<Class<?>, String> TYPES = EventTypes.known()
            .entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private final Tally<Integer> answers = new Tally<>(
            Arrays.stream(WebhookAnswer.values()).map(WebhookAnswer::status).toList());
    private final Tally<RefusalReason> refused = new Tally<>(List.of(RefusalReason.values()));
    private final Tally<String> accepted = new Tally<>(
            Stream.concat(EventTypes.known().keySet().stream(), Stream.of(OTHER)).toList());
    private final LongAdder unwanted = new LongAdder();
    /** The latest first. */
    private final Deque<Refusal> refusals = new ConcurrentLinkedDeque<>();
    private final Map<String, RouteStatistics> routes = new ConcurrentSkipListMap<>();
    private volatile Instant lastAccepted;

    /**
     * A refused request.
     *
     * @param reason why it was refused
     * @param at     when it was refused
     */
    public record Refusal(RefusalReason reason, Instant at) {
    }

    void answered(WebhookAnswer answer) {
        answers.count(answer.status());
    }

    void unwanted() {
        unwanted.increment();
    }

    void accepted(VoiceEvent event, Instant at) {
        accepted.count(TYPES.getOrDefault(event.getClass(), OTHER));
        lastAccepted = at;
    }

    void refused(RefusalReason reason, Instant at) {
        refused.count(reason);
        refusals.addFirst(new Refusal(reason, at));
        if (refusals.size() > REMEMBERED_REFUSALS) {
            refusals.pollLast();
        }
    }

    RouteStatistics route(String id) {
        return routes.computeIfAbsent(id, name -> new RouteStatistics());
    }

    void keepRoutes(Set<String> ids) {
        routes.keySet().retainAll(ids);
    }

    /** {@return the number of requests by the HTTP status of the answer} */
    public Tally<Integer> getAnswers() {
        return answers;
    }

    /** {@return the number of genuine deliveries, duplicates included, by event type or {@link #OTHER}} */
    public Tally<String> getAccepted() {
        return accepted;
    }

    /** {@return the number of genuine deliveries that no route wanted and that were answered with 200} */
    public long getUnwanted() {
        return unwanted.sum();
    }

    /** {@return the time of the last genuine delivery, or null if there was none} */
    public Instant getLastAccepted() {
        return lastAccepted;
    }

    /** {@return the number of refused requests by reason} */
    public Tally<RefusalReason> getRefused() {
        return refused;
    }

    /** {@return the last refused requests, the latest first, about twenty at most} */
    public List<Refusal> getLastRefused() {
        return List.copyOf(refusals);
    }

    /** {@return the statistics by the ids of the routes, until the routes are removed} */
    public Map<String, RouteStatistics> getRoutes() {
        return Collections.unmodifiableMap(routes);
    }
}
