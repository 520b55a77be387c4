package org.cameltelnyx.voice.webhook;

import java.util.concurrent.CompletableFuture;

import org.apache.camel.Route;
import org.cameltelnyx.voice.event.VoiceEvent;

/**
 * The subscription of a route until Camel makes its consumer. For most routes Camel makes both at once; for the route of a
 * Kamelet it makes the consumer when the time of the route has come to start.
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
     * Whether Camel has made the route; a failure to make it is not reported, and an older route of the same id is another
     * one. Once is enough, because removals are reported, and asking is unsafe while Camel adds other routes.
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
     * A consumer of another component, such as camel-master, starts ours when it sees fit. One of ours is about to subscribe,
     * and until then this one keeps its events.
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
