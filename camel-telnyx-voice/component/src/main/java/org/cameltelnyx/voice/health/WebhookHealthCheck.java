package org.cameltelnyx.voice.health;

import java.util.Map;
import java.util.function.BooleanSupplier;

import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.cameltelnyx.voice.webhook.RouteStatistics;
import org.cameltelnyx.voice.webhook.WebhookPath;
import org.cameltelnyx.voice.webhook.WebhookStatistics;
import org.cameltelnyx.voice.webhook.Webhooks;

/**
 * Checks whether events can reach a route. Camel does not report whether the HTTP server has bound its port, so the check sends
 * requests to the path of the route, and is DOWN until one arrives.
 */
public final class WebhookHealthCheck implements HealthCheck {

    private final String id;
    private final Webhooks webhooks;
    private final String path;
    private final BooleanSupplier ready;
    private boolean enabled = true;

    /**
     * Creates the check of a route.
     *
     * @param routeId  the route
     * @param webhooks the paths of the component
     * @param path     the path of the route
     * @param ready    whether the route accepts events now
     */
    public WebhookHealthCheck(String routeId, Webhooks webhooks, String path, BooleanSupplier ready) {
        this.id = "telnyx-voice-webhook-" + routeId;
        this.webhooks = webhooks;
        this.path = path;
        this.ready = ready;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getGroup() {
        return "camel";
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    public Result call(Map<String, Object> options) {
        HealthCheckResultBuilder result = HealthCheckResultBuilder.on(this).detail("webhook.path", path);
        WebhookPath present = webhooks.path(path);
        if (present == null) {
            return result.down().message("Nothing listens on " + path).build();
        }
        WebhookStatistics statistics = present.statistics();
        result.detail("webhook.accepted", statistics.getAccepted().sum());
        result.detail("webhook.unwanted", statistics.getUnwanted());
        result.detail("webhook.slow", statistics.getRoutes().values().stream().mapToLong(RouteStatistics::getSlow).sum());
        if (statistics.getLastAccepted() != null) {
            result.detail("webhook.accepted.last", statistics.getLastAccepted().toString());
        }
        statistics.getRefused().counted().forEach((reason, number) -> result.detail("webhook.refused." + reason, number));
        statistics.getLastRefused()
                .stream()
                .findFirst()
                .ifPresent(last -> result.detail("webhook.refused.last", last.reason() + " at " + last.at()));
        String problem = present.check();
        if (problem != null) {
            return result.down().message(problem).build();
        }
        return ready.getAsBoolean()
                ? result.up().build()
                : result.down().message("The route is suspended or stopped, and accepts no events").build();
    }
}
