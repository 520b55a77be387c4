package org.cameltelnyx.voice.webhook;

import java.util.concurrent.CompletableFuture;

import org.apache.camel.Route;
import org.cameltelnyx.voice.event.VoiceEvent;

/**
 * The subscription of a route until Camel creates its consumer. For most routes Camel creates both at once; for the route
 * of a Kamelet it creates the consumer only when it starts the route.
 */
final class AnnouncedRoute implements Subscription {

    private final Route route;
    private final WebhookSettings settings;
    private final EventFilter filter;
    private volatile boolean known;

    AnnouncedRoute(Route route, WebhookSettings settings, EventFilter filter) {
        this.route = route;
        this.settings = settings;
        this.filter = filter;
    }

    /**
     * Whether Camel holds the route. Camel does not report a failed creation, and an older route with the same id does not
     * count. A positive result is kept: Camel reports removals, and the lookup is unsafe while Camel adds other routes.
     */
    boolean isKnown() {
        known = known || route.getCamelContext().getRouteController().getRouteStatus(id()) != null && isPresent();
        return known;
    }

    private boolean isPresent() {
        Route present = route.getCamelContext().getRoute(id());
        return present == null || present == route;
    }

    @Override
    public String id() {
        return route.getRouteId();
    }

    @Override
    public Route route() {
        return route;
    }

    @Override
    public WebhookSettings settings() {
        return settings;
    }

    @Override
    public boolean accepts(VoiceEvent event) {
        return filter.accepts(event);
    }

    /**
     * {@inheritDoc} Unknown if the consumer belongs to another component, such as camel-master, which decides when ours
     * starts. If the consumer is ours, it is about to subscribe, and this subscription keeps the events for it.
     */
    @Override
    public State state() {
        boolean isOfAnother = route.getConsumer() != null && !(route.getConsumer() instanceof Subscription);
        if (isOfAnother || !isKnown()) {
            return State.UNKNOWN;
        }
        return State.beforeStart(route);
    }

    @Override
    public CompletableFuture<WebhookAnswer> receive(WebhookDelivery delivery) {
        return WebhookAnswer.UNAVAILABLE.atOnce();
    }
}
