package org.cameltelnyx.voice.metrics;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;
import org.cameltelnyx.voice.api.ApiStatistics;
import org.cameltelnyx.voice.api.CommandStatistics;
import org.cameltelnyx.voice.api.RateLimitStatistics;
import org.cameltelnyx.voice.support.Durations;
import org.cameltelnyx.voice.support.Tally;
import org.cameltelnyx.voice.webhook.RouteStatistics;
import org.cameltelnyx.voice.webhook.WebhookPath;
import org.cameltelnyx.voice.webhook.WebhookStatistics;
import org.cameltelnyx.voice.webhook.Webhooks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers the statistics of a context in its meter registry. Counters and gauges are read when the registry is read;
 * timers receive each duration, for percentiles and histograms. The lock of {@link Metrics} guards it.
 */
final class VoiceMeters {

    private static final Logger LOG = LoggerFactory.getLogger(VoiceMeters.class);
    /** The bean name under which Camel's own metrics look for their registry first. */
    private static final String CAMELS_REGISTRY = "metricsRegistry";

    private final CamelContext camelContext;
    private final MeterRegistry registry;
    /** The meters, by the statistics that they show: those of a path, a route, an action or a rate limit. */
    private final Map<Object, Group> shown = new HashMap<>();
    private volatile boolean closed;

    private VoiceMeters(CamelContext camelContext, MeterRegistry registry) {
        this.camelContext = camelContext;
        this.registry = registry;
    }

    /**
     * Finds the meter registry of a context.
     *
     * @param  camelContext the context
     * @return              its meters, not yet registered, or null if it has no meter registry
     */
    static VoiceMeters in(CamelContext camelContext) {
        MeterRegistry registry = registry(camelContext.getRegistry());
        return registry == null ? null : new VoiceMeters(camelContext, registry);
    }

    /**
     * {@return the registry that Camel's own metrics use: the one with this name, or the only one; a composite has priority}
     */
    private static MeterRegistry registry(Registry beans) {
        for (Class<? extends MeterRegistry> type : List.of(CompositeMeterRegistry.class, MeterRegistry.class)) {
            MeterRegistry named = beans.lookupByNameAndType(CAMELS_REGISTRY, type);
            Set<? extends MeterRegistry> found = named != null ? Set.of(named) : beans.findByType(type);
            if (found.size() == 1) {
                return found.iterator().next();
            }
        }
        return null;
    }

    /** Registers new meters, and removes those whose object no longer exists. */
    void update() {
        Map<Object, Group> present = present();
        // first, because a path that was opened again has the same tags as before
        shown.entrySet().removeIf(entry -> {
            boolean gone = !present.containsKey(entry.getKey());
            if (gone) {
                attempt(entry.getValue()::remove);
            }
            return gone;
        });
        present.forEach((numbers, group) -> {
            if (shown.putIfAbsent(numbers, group) == null) {
                attempt(() -> group.show(numbers));
            }
        });
    }

    void close() {
        closed = true;
        shown.values().forEach(group -> attempt(group::remove));
    }

    /** A failure of the registry does not affect the statistics, and must not prevent the start or removal of a route. */
    private static void attempt(Runnable change) {
        try {
            change.run();
        } catch (RuntimeException e) {
            LOG.warn("Metrics are incomplete, because the meter registry has failed", e);
        }
    }

    private Map<Object, Group> present() {
        Map<Object, Group> present = new LinkedHashMap<>();
        for (WebhookPath path : Webhooks.of(camelContext).paths()) {
            if (path.isListening()) {
                present.put(path.statistics(), new Group("path", path.name()));
                path.statistics()
                        .getRoutes()
                        .forEach((id, route) -> present.put(route, new Group("path", path.name(), "routeId", id)));
            }
        }
        ApiStatistics api = ApiStatistics.of(camelContext);
        api.actions().forEach(commands -> present.put(commands, new Group("action", commands.getAction())));
        api.rateLimits().forEach(limit -> present.put(limit, new Group("host", limit.getHost(), "key", limit.getKey())));
        return present;
    }

    /** Meters that share their first tags. */
    private final class Group {

        private final Tags tags;
        private final Set<Meter> meters = ConcurrentHashMap.newKeySet();

        Group(String... tags) {
            this.tags = Tags.of(VoiceMeter.CONTEXT_TAG, camelContext.getName()).and(tags);
        }

        void show(Object numbers) {
            if (numbers instanceof WebhookStatistics webhook) {
                counters(VoiceMeter.WEBHOOK_REQUESTS, webhook.getAnswers());
                counters(VoiceMeter.WEBHOOK_ACCEPTED, webhook.getAccepted());
                counters(VoiceMeter.WEBHOOK_REFUSED, webhook.getRefused());
                counter(VoiceMeter.WEBHOOK_UNWANTED, tags, webhook, WebhookStatistics::getUnwanted);
            } else if (numbers instanceof RouteStatistics route) {
                counter(VoiceMeter.ROUTE_DUPLICATES, tags, route, RouteStatistics::getDuplicates);
                counter(VoiceMeter.ROUTE_SLOW, tags, route, RouteStatistics::getSlow);
                counters(VoiceMeter.ROUTE_MISSED, route.getMissed());
                record(route.getAge(), timer(VoiceMeter.ROUTE_AGE, tags));
            } else if (numbers instanceof CommandStatistics commands) {
                counters(VoiceMeter.COMMANDS_RETRIES, commands.getRetries());
                gauge(VoiceMeter.COMMANDS_INFLIGHT, commands, CommandStatistics::getInFlightCount);
                record(commands.getRateLimitWaits(), timer(VoiceMeter.RATE_LIMIT_WAIT, tags));
                commands.getEnded()
                        .forEach((outcome, durations) -> durations
                                .setListener(nanos -> first(VoiceMeter.COMMANDS, durations,
                                        tags.and("outcome", outcome.toString()), nanos)));
                gauge(VoiceMeter.FLOWS_WAITING, commands, CommandStatistics::getWaitingCount);
                counter(VoiceMeter.FLOWS_LATE, tags, commands, CommandStatistics::getLateOutcomes);
                counter(VoiceMeter.FLOWS_UNAWAITED, tags, commands, CommandStatistics::getUnawaitedOutcomes);
                commands.getWaited()
                        .forEach((end, durations) -> durations.setListener(
                                nanos -> first(VoiceMeter.FLOWS_WAIT, durations, tags.and("end", end.toString()), nanos)));
            } else if (numbers instanceof RateLimitStatistics limit) {
                gauge(VoiceMeter.RATE_LIMIT, limit, it -> orNaN(it.getLimit()));
                gauge(VoiceMeter.RATE_LIMIT_REMAINING, limit, it -> orNaN(it.getRemaining()));
            }
        }

        void remove() {
            meters.forEach(registry::remove);
        }

        /**
         * Registers the timer of an outcome at its first occurrence, because a histogram is large, and most outcomes never
         * occur.
         */
        private void first(VoiceMeter meter, Durations durations, Tags tagsOfOutcome, long nanos) {
            if (!closed) {
                Timer timer = timer(meter, tagsOfOutcome);
                record(durations, timer);
                timer.record(nanos, TimeUnit.NANOSECONDS);
            }
        }

        private static void record(Durations durations, Timer timer) {
            durations.setListener(nanos -> timer.record(nanos, TimeUnit.NANOSECONDS));
        }

        /** The keys are the values of the last tag. */
        private void counters(VoiceMeter meter, Tally<?> tally) {
            tally.counters()
                    .forEach((key, counter) -> counter(meter, tags.and(meter.lastTag(), key.toString()), counter,
                            LongAdder::sum));
        }

        private <T> void counter(VoiceMeter meter, Tags allTags, T of, ToDoubleFunction<T> value) {
            meters.add(FunctionCounter.builder(meter.meterName(), of, value)
                    .description(meter.description())
                    .tags(allTags)
                    .register(registry));
        }

        private <T> void gauge(VoiceMeter meter, T of, ToDoubleFunction<T> value) {
            meters.add(Gauge.builder(meter.meterName(), of, value)
                    .description(meter.description())
                    .tags(tags)
                    .register(registry));
        }

        private Timer timer(VoiceMeter meter, Tags allTags) {
            Timer timer = Timer.builder(meter.meterName())
                    .description(meter.description())
                    .tags(allTags)
                    .register(registry);
            meters.add(timer);
            return timer;
        }
    }

    private static double orNaN(Integer number) {
        return number == null ? Double.NaN : number;
    }
}
