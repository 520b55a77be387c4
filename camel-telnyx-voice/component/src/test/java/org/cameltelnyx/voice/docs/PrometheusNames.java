package org.cameltelnyx.voice.docs;

import java.util.List;

import io.micrometer.core.instrument.Meter;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import org.cameltelnyx.voice.metrics.VoiceMeter;

/** What Prometheus calls our metrics. */
public final class PrometheusNames {

    private PrometheusNames() {
    }

    /**
     * The names of a metric.
     *
     * @param  meter the metric
     * @return       its names in Prometheus, of which a timer has three
     */
    public static List<String> of(VoiceMeter meter) {
        String name = new PrometheusNamingConvention().name(meter.meterName(), meter.type());
        if (meter.type() == Meter.Type.TIMER) {
            return List.of(name + "_count", name + "_sum", name + "_max");
        }
        return List.of(meter.type() == Meter.Type.COUNTER ? name + "_total" : name);
    }
}
