package org.cameltelnyx.voice.metrics;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;
import org.cameltelnyx.voice.api.CommandStatistics;
import org.cameltelnyx.voice.api.RateLimitStatistics;
import org.cameltelnyx.voice.statistics.Durations;
import org.cameltelnyx.voice.statistics.Statistics;
import org.cameltelnyx.voice.statistics.VoiceStatistics;
import org.cameltelnyx.voice.webhook.RouteStatistics;
import org.cameltelnyx.voice.webhook.WebhookStatistics;

/**
 * The statistics of a context in a meter registry. Counters and gauges read the statistics when they are asked; only timers
 * are told what happens.
 */
final class VoiceMeters implements VoiceStatistics.Observer {

    /** Under which name Camel's own metrics look for their registry first. */
    private static final String CAMELS_REGISTRY = "metricsRegistry";

    private final VoiceStatistics statistics;
    private final MeterRegistry registry;
    private final String contextName;
    private final Map<Statistics, Set<Meter>> shown = new ConcurrentHashMap<>();

    private VoiceMeters(VoiceStatistics statistics, MeterRegistry registry, String contextName) {
        this.statistics = statistics;
        this.registry = registry;
        this.contextName = contextName;
    }

    /**
     * Shows the statistics of a context in its meter registry.
     *
     * @param  camelContext the context
     * @return              its meters, or null if it has no meter registry
     */
    static VoiceMeters in(CamelContext camelContext) {
        MeterRegistry registry = registry(camelContext.getRegistry());
        if (registry == null) {
            return null;
        }
        VoiceMeters meters = new VoiceMeters(VoiceStatistics.of(camelContext), registry, camelContext.getName());
        meters.statistics.observe(meters);
        return meters;
    }

    /** The one that Camel's own metrics take: by its name, or the only one; one made of several goes before these. */
    private static MeterRegistry registry(Registry beans) {
        MeterRegistry composite = registry(beans, CompositeMeterRegistry.class);
        return composite != null ? composite : registry(beans, MeterRegistry.class);
    }

    private static MeterRegistry registry(Registry beans, Class<? extends MeterRegistry> type) {
        MeterRegistry named = beans.lookupByNameAndType(CAMELS_REGISTRY, type);
        if (named != null) {
            return named;
        }
        Set<? extends MeterRegistry> all = beans.findByType(type);
        return all.size() == 1 ? all.iterator().next() : null;
    }

    void close() {
        statistics.forget(this);
    }

    @Override
    public void added(Statistics added) {
        shown.put(added, ConcurrentHashMap.newKeySet());
        if (added instanceof WebhookStatistics webhook) {
            show(webhook);
        } else if (added instanceof RouteStatistics route) {
            show(route);
        } else if (added instanceof CommandStatistics commands) {
            show(commands);
        } else if (added instanceof RateLimitStatistics rateLimit) {
            show(rateLimit);
        }
    }

    @Override
    public void removed(Statistics removed) {
        if (removed instanceof RouteStatistics route) {
            route.getAge().tell(null);
            route.getDone().tell(null);
            route.getFailed().tell(null);
        } else if (removed instanceof CommandStatistics commands) {
            commands.getEnded().values().forEach(durations -> durations.tell(null));
            commands.getRateLimitWaits().tell(null);
        }
        shown.getOrDefault(removed, Set.of()).forEach(registry::remove);
        shown.remove(removed);
    }

    private void show(WebhookStatistics webhook) {
        String path = webhook.getPath();
        webhook.getAnswers()
                .keys()
                .forEach(answer -> counter(VoiceMeter.WEBHOOK_REQUESTS, webhook, it -> it.getAnswers().get(answer), path,
                        String.valueOf(answer.status())));
        webhook.getAcceptedByType()
                .keys()
                .forEach(type -> counter(VoiceMeter.WEBHOOK_ACCEPTED, webhook, it -> it.getAcceptedByType().get(type), path,
                        type));
        webhook.getRefused()
                .keys()
                .forEach(reason -> counter(VoiceMeter.WEBHOOK_REFUSED, webhook, it -> it.getRefused().get(reason), path,
                        reason.toString()));
        counter(VoiceMeter.WEBHOOK_UNWANTED, webhook, WebhookStatistics::getUnwanted, path);
    }

    private void show(RouteStatistics route) {
        String path = route.getPath();
        String id = route.getRouteId();
        counter(VoiceMeter.ROUTE_DUPLICATES, route, RouteStatistics::getDuplicates, path, id);
        counter(VoiceMeter.ROUTE_SLOW, route, RouteStatistics::getSlow, path, id);
        route.getMissed()
                .keys()
                .forEach(state -> counter(VoiceMeter.ROUTE_MISSED, route, it -> it.getMissed().get(state), path, id,
                        state.toString()));
        gauge(VoiceMeter.ROUTE_INFLIGHT, route, RouteStatistics::getInFlight, path, id);
        tell(route.getAge(), timer(VoiceMeter.ROUTE_AGE, route, path, id));
        tell(route.getDone(), timer(VoiceMeter.ROUTE_EVENTS, route, path, id, "ok"));
        tell(route.getFailed(), timer(VoiceMeter.ROUTE_EVENTS, route, path, id, "failed"));
    }

    private void show(CommandStatistics commands) {
        String action = commands.getAction();
        commands.getRetries()
                .keys()
                .forEach(reason -> counter(VoiceMeter.COMMANDS_RETRIES, commands, it -> it.getRetries().get(reason), action,
                        reason.toString()));
        gauge(VoiceMeter.COMMANDS_INFLIGHT, commands, CommandStatistics::getInFlightCount, action);
        tell(commands.getRateLimitWaits(), timer(VoiceMeter.RATE_LIMIT_WAIT, commands, action));
        // a timer that has a histogram is large, and most outcomes never come: so each is made when it first comes
        commands.getEnded()
                .forEach((outcome, durations) -> durations
                        .tell(nanos -> {
                            // a command that ends while the context is closed
                            if (!shown.containsKey(commands)) {
                                return;
                            }
                            Timer timer = timer(VoiceMeter.COMMANDS, commands, action, outcome.toString());
                            tell(durations, timer);
                            timer.record(nanos, TimeUnit.NANOSECONDS);
                        }));
    }

    private void show(RateLimitStatistics rateLimit) {
        gauge(VoiceMeter.RATE_LIMIT, rateLimit, it -> orNaN(it.getLimit()), rateLimit.getHost(), rateLimit.getKey());
        gauge(VoiceMeter.RATE_LIMIT_REMAINING, rateLimit, it -> orNaN(it.getRemaining()), rateLimit.getHost(),
                rateLimit.getKey());
    }

    private static double orNaN(Integer number) {
        return number == null ? Double.NaN : number;
    }

    private static void tell(Durations durations, Timer timer) {
        durations.tell(nanos -> timer.record(nanos, TimeUnit.NANOSECONDS));
    }

    private <T extends Statistics> void counter(
            VoiceMeter meter, T of, ToDoubleFunction<T> value, String... tagValues) {
        shown.get(of)
                .add(FunctionCounter.builder(meter.meterName(), of, value)
                        .description(meter.description())
                        .tags(tags(meter, tagValues))
                        .register(registry));
    }

    private <T extends Statistics> void gauge(VoiceMeter meter, T of, ToDoubleFunction<T> value, String... tagValues) {
        shown.get(of)
                .add(Gauge.builder(meter.meterName(), of, value)
                        .description(meter.description())
                        .tags(tags(meter, tagValues))
                        .register(registry));
    }

    private Timer timer(VoiceMeter meter, Statistics of, String... tagValues) {
        Timer timer = Timer.builder(meter.meterName())
                .description(meter.description())
                .tags(tags(meter, tagValues))
                .register(registry);
        shown.getOrDefault(of, ConcurrentHashMap.newKeySet()).add(timer);
        return timer;
    }

    /** The values in the order in which the tags of the meter are named, after the context. */
    private Tags tags(VoiceMeter meter, String... values) {
        Tags tags = Tags.of(VoiceMeter.CONTEXT_TAG, contextName);
        for (int i = 0; i < values.length; i++) {
            tags = tags.and(Tag.of(meter.tags().get(i + 1), values[i]));
        }
        return tags;
    }
}
