package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Creates events, and passes them on in the order in which they occur. This object's monitor guards that order and the time
 * of the latest event.
 */
final class EventSource {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
            .withZone(ZoneOffset.UTC);
    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);
    private static final Duration MAX_LEAD = Duration.ofMillis(1);

    private final SimulatorClock clock;
    private final BiConsumer<WebhookEvent, CallWebhooks> receiver;
    private Instant latest = Instant.MIN;

    EventSource(SimulatorClock clock, BiConsumer<WebhookEvent, CallWebhooks> receiver) {
        this.clock = clock;
        this.receiver = receiver;
    }

    /** Emits an event that belongs to no call, and returns its id. */
    String emit(String type, ObjectNode payload) {
        return emit(type, payload, CallWebhooks.DEFAULT);
    }

    /** Emits an event, and returns its id. */
    synchronized String emit(String type, ObjectNode payload, CallWebhooks webhooks) {
        String id = UUID.randomUUID().toString();
        receiver.accept(
                new WebhookEvent.Enveloped(id, type, format(nextInstant()), payload.deepCopy(), WebhookEvent.Shape.of(type)),
                webhooks);
        return id;
    }

    /** Emits a body unchanged, and returns the event id that it contains. */
    synchronized String emitRaw(byte[] body) {
        WebhookEvent event = WebhookEvent.Raw.of(body);
        receiver.accept(event, CallWebhooks.DEFAULT);
        return event.id();
    }

    /** Resets the time of the latest event, after the clock was set back. */
    synchronized void reset() {
        latest = Instant.MIN;
    }

    Instant now() {
        return clock.instant();
    }

    static String format(Instant instant) {
        return TIME.format(instant);
    }

    /**
     * Returns a time for the next event. No two events have the same time, so that occurred_at shows their order; if the
     * clock is set back, the times follow it.
     */
    private Instant nextInstant() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean tied = !now.isAfter(latest) && (clock.isManual() || now.isAfter(latest.minus(MAX_LEAD)));
        latest = tied ? latest.plus(TICK) : now;
        return latest;
    }
}
