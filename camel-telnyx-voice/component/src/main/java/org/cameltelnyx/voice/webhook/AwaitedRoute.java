package org.cameltelnyx.voice.webhook;

import org.apache.camel.Route;
import org.cameltelnyx.voice.event.VoiceEvent;

/**
 * A route that does not receive yet.
 */
final class AwaitedRoute {

    private final String path;
    private final WebhookSettings settings;
    private final Route route;
    private final EventFilter filter;
    private volatile boolean known;

    /**
     * Makes a route that is to be waited for.
     *
     * @param path     where it is going to receive
     * @param settings what it will share with the other receivers of the path
     * @param route    the route
     * @param filter   what it wants
     */
    AwaitedRoute(String path, WebhookSettings settings, Route route, EventFilter filter) {
        this.path = path;
        this.settings = settings;
        this.route = route;
        this.filter = filter;
    }

    String path() {
        return path;
    }

    WebhookSettings settings() {
        return settings;
    }

    String routeId() {
        return route.getRouteId();
    }

    /** Whether it can start at a path as it is. With other settings than those of its path it cannot. */
    boolean fits(String where, WebhookSettings there) {
        return path.equals(where) && settings.equals(there);
    }

    boolean wants(VoiceEvent event) {
        return filter.accepts(event);
    }

    /**
     * Whether it is going to receive by itself. What stands before our endpoint, such as camel-master, can have consumers of
     * its own, and starts ours, which belong to no route, when it sees fit.
     */
    boolean isOurs() {
        return route.getConsumer() == null || route.getConsumer() instanceof WebhookReceiver;
    }

    /**
     * Whether Camel has it: not if it could not make it, and nobody tells of that. Once is enough, since Camel tells of
     * removals, and asking is unsafe while it adds others.
     */
    boolean isKnown() {
        known = known || route.getCamelContext().getRouteController().getRouteStatus(routeId()) != null;
        return known;
    }
}
