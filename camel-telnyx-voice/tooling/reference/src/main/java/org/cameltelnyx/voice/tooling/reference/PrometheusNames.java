package org.cameltelnyx.voice.tooling.reference;

import java.util.List;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.cameltelnyx.voice.metrics.VoiceMeter;

/** The names of the component's metrics in Prometheus. */
final class PrometheusNames {

    private PrometheusNames() {
    }

    /**
     * Returns the names of a metric.
     *
     * @param  meter the metric
     * @return       its names in Prometheus; a timer has three
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
