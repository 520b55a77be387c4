package org.cameltelnyx.voice.metrics;

import java.util.List;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Meter;

/**
 * All metrics. Each has the tag {@code camelContext}, as Camel's own have, and all tags have a known end: no value comes from
 * outside.
 */
public enum VoiceMeter {

    /** Requests by answer. */
    WEBHOOK_REQUESTS("webhook.requests", Meter.Type.COUNTER, "Requests to a path, by the status that they were answered with",
            "path", "status"),
    /** Genuine deliveries. */
    WEBHOOK_ACCEPTED("webhook.accepted", Meter.Type.COUNTER,
            "Genuine deliveries, duplicates included, by the type of the event; types that have no record count as other",
            "path", "eventType"),
    /** Refused requests. */
    WEBHOOK_REFUSED("webhook.refused", Meter.Type.COUNTER, "Requests that were refused, by reason", "path", "reason"),
    /** Deliveries that no route wants. */
    WEBHOOK_UNWANTED("webhook.unwanted", Meter.Type.COUNTER, "Genuine deliveries that no route wanted", "path"),
    /** Time in the route. */
    ROUTE_EVENTS("route.events", Meter.Type.TIMER,
            "Events that a route has received, and the time in the route; the outcome is ok or failed", "path", "routeId",
            "outcome"),
    /** Age of events. */
    ROUTE_AGE("route.event.age", Meter.Type.TIMER,
            "Age of the events when they reached the route, from when they happened, by the clock of Telnyx", "path",
            "routeId"),
    /** Events in routes. */
    ROUTE_INFLIGHT("route.inflight", Meter.Type.GAUGE, "Events that are in the route now", "path", "routeId"),
    /** Duplicates. */
    ROUTE_DUPLICATES("route.duplicates", Meter.Type.COUNTER,
            "Deliveries that the route did not get, since it was done with the event or had it in flight", "path", "routeId"),
    /** Slow routes. */
    ROUTE_SLOW("route.slow", Meter.Type.COUNTER,
            "Events that were in the route for longer than Telnyx waits, which is two seconds",
            "path", "routeId"),
    /** Deliveries that a route could not take. */
    ROUTE_MISSED("route.missed", Meter.Type.COUNTER,
            "Deliveries that the route wanted while it was suspended, starting or stopped", "path", "routeId", "state"),
    /** Commands. */
    COMMANDS("commands", Meter.Type.TIMER,
            "Commands by action and outcome, and the time that they took, with all attempts and the waits between them",
            "action", "outcome"),
    /** Commands under way. */
    COMMANDS_INFLIGHT("commands.inflight", Meter.Type.GAUGE, "Commands that are under way now", "action"),
    /** Commands sent again. */
    COMMANDS_RETRIES("commands.retries", Meter.Type.COUNTER,
            "How often commands were sent again, by what had become of the attempt before", "action", "reason"),
    /** Waits for the rate limit. */
    RATE_LIMIT_WAIT("commands.rate.limit.wait", Meter.Type.TIMER,
            "Waits of commands since Telnyx took no more of them, which is status 429", "action"),
    /** The rate limit. */
    RATE_LIMIT("rate.limit", Meter.Type.GAUGE,
            "How many requests Telnyx allows in a window, by API host and by the fingerprint of the API key", "host", "key"),
    /** What is left of the rate limit. */
    RATE_LIMIT_REMAINING("rate.limit.remaining", Meter.Type.GAUGE, "How many requests are left in the window", "host", "key");

    /** The tag that tells the contexts of an application apart. */
    public static final String CONTEXT_TAG = "camelContext";

    private static final String PREFIX = "camel.telnyx.voice.";

    private final String meterName;
    private final Meter.Type type;
    private final String description;
    private final List<String> tags;

    VoiceMeter(String meterName, Meter.Type type, String description, String... tags) {
        this.meterName = PREFIX + meterName;
        this.type = type;
        this.description = description;
        this.tags = Stream.concat(Stream.of(CONTEXT_TAG), Stream.of(tags)).toList();
    }

    /**
     * The name in Micrometer. What it becomes elsewhere depends on the kind of the registry.
     *
     * @return the name, in small letters with dots
     */
    public String meterName() {
        return meterName;
    }

    /**
     * What kind of metric it is.
     *
     * @return the type
     */
    public Meter.Type type() {
        return type;
    }

    /**
     * What it tells.
     *
     * @return the description, without a full stop
     */
    public String description() {
        return description;
    }

    /**
     * What it is told apart by.
     *
     * @return the names of the tags
     */
    public List<String> tags() {
        return tags;
    }
}
