package org.cameltelnyx.voice.metrics;

import java.util.List;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Meter;

/**
 * All meters. Each has the tag {@code camelContext}, like the meters of Camel itself. The values of all tags are known
 * beforehand; none comes from outside.
 */
public enum VoiceMeter {

    WEBHOOK_REQUESTS("webhook.requests", Meter.Type.COUNTER, "Requests to a path, by the HTTP status of the answer", "path",
            "status"),
    WEBHOOK_ACCEPTED("webhook.accepted", Meter.Type.COUNTER,
            "Genuine deliveries, duplicates included, by event type; types without a record count as other", "path",
            "eventType"),
    WEBHOOK_REFUSED("webhook.refused", Meter.Type.COUNTER, "Refused requests, by reason", "path", "reason"),
    WEBHOOK_UNWANTED("webhook.unwanted", Meter.Type.COUNTER, "Genuine deliveries that no route wanted", "path"),
    ROUTE_AGE("route.event.age", Meter.Type.TIMER, "Age of the events when they entered the route, by the clock of Telnyx",
            "path", "routeId"),
    ROUTE_DUPLICATES("route.duplicates", Meter.Type.COUNTER, "Duplicates skipped: already processed or in flight", "path",
            "routeId"),
    ROUTE_SLOW("route.slow", Meter.Type.COUNTER,
            "Events whose processing took longer than the two seconds for which Telnyx waits", "path", "routeId"),
    ROUTE_MISSED("route.missed", Meter.Type.COUNTER,
            "Deliveries that the route wanted while it was suspended, starting or stopped", "path", "routeId", "state"),
    COMMANDS("commands", Meter.Type.TIMER, "Time commands took, by outcome, with all attempts and the pauses between them",
            "action", "outcome"),
    COMMANDS_INFLIGHT("commands.inflight", Meter.Type.GAUGE, "Commands in flight", "action"),
    COMMANDS_RETRIES("commands.retries", Meter.Type.COUNTER, "Retries of commands, by the outcome of the previous attempt",
            "action", "reason"),
    RATE_LIMIT_WAIT("commands.rate.limit.wait", Meter.Type.TIMER,
            "Time commands waited because of rate limiting (status 429)", "action"),
    FLOWS_WAITING("flows.waiting", Meter.Type.GAUGE, "Flows that wait for the outcome of a command", "action"),
    FLOWS_WAIT("flows.wait", Meter.Type.TIMER, "Time flows waited for the outcome of a command, by how the wait ended",
            "action",
            "end"),
    FLOWS_LATE("flows.outcomes.late", Meter.Type.COUNTER, "Outcomes that arrived after the flow had stopped waiting", "action"),
    FLOWS_UNAWAITED("flows.outcomes.unawaited", Meter.Type.COUNTER,
            "Outcomes that no flow waited for, of commands to calls with flows", "action"),
    RATE_LIMIT("rate.limit", Meter.Type.GAUGE,
            "Requests that Telnyx allows in a window, by API host and fingerprint of the API key", "host", "key"),
    RATE_LIMIT_REMAINING("rate.limit.remaining", Meter.Type.GAUGE, "Requests left in the window", "host", "key");

    /** The tag that distinguishes the contexts of an application. */
    static final String CONTEXT_TAG = "camelContext";

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

    /** {@return the name in Micrometer, from which registries derive their own} */
    public String meterName() {
        return meterName;
    }

    /** {@return counter, gauge or timer} */
    public Meter.Type type() {
        return type;
    }

    /** {@return what it measures, without a full stop} */
    public String description() {
        return description;
    }

    /** {@return the names of its tags} */
    public List<String> tags() {
        return tags;
    }

    String lastTag() {
        return tags.get(tags.size() - 1);
    }
}
