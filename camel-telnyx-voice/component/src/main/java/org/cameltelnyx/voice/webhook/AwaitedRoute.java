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

    /** Whether Camel could make it: if it could not, it has no processor, and nobody tells that it is given up. */
    boolean isMade() {
        return route.getProcessor() != null;
    }

    String routeId() {
        return route.getRouteId();
    }

    boolean wants(VoiceEvent event) {
        return filter.accepts(event);
    }
}
