package org.cameltelnyx.voice.health;

import java.util.Map;
import java.util.function.BooleanSupplier;

import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.cameltelnyx.voice.webhook.WebhookPath;
import org.cameltelnyx.voice.webhook.WebhookStatistics;
import org.cameltelnyx.voice.webhook.Webhooks;

/**
 * Whether events can reach a route. Camel does not tell whether the HTTP server could bind its port, so the check sends a
 * request to the path of the route until one has come back, and is DOWN until then.
 */
public final class WebhookHealthCheck implements HealthCheck {

    private final String id;
    private final Webhooks webhooks;
    private final String path;
    private final BooleanSupplier ready;
    private boolean enabled = true;

    /**
     * Makes the check of a route.
     *
     * @param routeId  the route
     * @param webhooks the paths of the component
     * @param path     the path of the route
     * @param ready    whether the route takes events now
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
        WebhookStatistics statistics = present == null ? null : present.statistics();
        if (statistics == null) {
            return result.down().message("Nothing listens on " + path).build();
        }
        result.detail("webhook.accepted", statistics.getAccepted());
        result.detail("webhook.unwanted", statistics.getUnwanted());
        result.detail("webhook.slow", statistics.getSlow());
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
                : result.down().message("The route is suspended or stopped, and takes no events").build();
    }
}
