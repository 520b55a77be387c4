package org.cameltelnyx.voice.webhook;

import org.apache.camel.Route;
import org.cameltelnyx.voice.event.VoiceEvent;

/**
 * A route that does not receive yet.
 *
 * @param path     where it is going to receive
 * @param settings what it will share with the other receivers of the path
 * @param route    the route
 * @param filter   what it wants
 */
record AwaitedRoute(String path, WebhookSettings settings, Route route, EventFilter filter) {

    /** Whether it can start at a path as it is. With other settings than those of its path it cannot. */
    boolean fits(String where, WebhookSettings there) {
        return path.equals(where) && settings.equals(there);
    }

    /**
     * Whether it is going to receive by itself. What stands before our endpoint, such as camel-master, can have consumers of
     * its own, and starts ours, which belong to no route, when it sees fit.
     */
    boolean isOurs() {
        return route.getConsumer() == null || route.getConsumer() instanceof WebhookReceiver;
    }

    /** Whether Camel has it: not if it could not make it, and nobody tells of that. */
    boolean isKnown() {
        return route.getCamelContext().getRouteController().getRouteStatus(routeId()) != null;
    }

    String routeId() {
        return route.getRouteId();
    }

    boolean wants(VoiceEvent event) {
        return filter.accepts(event);
    }
}
