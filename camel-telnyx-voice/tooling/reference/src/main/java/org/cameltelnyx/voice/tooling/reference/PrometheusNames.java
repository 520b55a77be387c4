package org.cameltelnyx.voice.tooling.reference;

import java.util.List;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.cameltelnyx.voice.metrics.VoiceMeter;

/** What Prometheus calls our metrics. */
final class PrometheusNames {

    private PrometheusNames() {
    }

    /**
     * The names of a metric.
     *
     * @param  meter the metric
     * @return       its names in Prometheus, of which a timer has three
     */
    static List<String> of(VoiceMeter meter) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        switch (meter.type()) {
            case COUNTER -> registry.counter(meter.meterName());
            case TIMER -> registry.timer(meter.meterName());
            default -> registry.gauge(meter.meterName(), 0);
        }
        return registry.scrape()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]")[0])
                .toList();
    }
}
