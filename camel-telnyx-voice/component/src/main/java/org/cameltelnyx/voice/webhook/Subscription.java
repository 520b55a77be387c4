package org.cameltelnyx.voice.webhook;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;

import org.apache.camel.Route;
import org.cameltelnyx.voice.event.VoiceEvent;

/**
 * What a route wants to receive on a path: its filter and its state. {@link WebhookPath} describes the rules.
 */
public interface Subscription {

    /** Whether the route takes events, or why it does not. */
    enum State {

        /** The route takes events. */
        READY,
        /** The route is suspended. */
        SUSPENDED,
        /**
         * The route starts automatically, and has not started yet: it waits for its turn, it is starting, or its start has
         * failed.
         */
        STARTING,
        /** The route was stopped, or does not start automatically. */
        STOPPED,
        /**
         * Camel has not created the route, or another component decides when its consumer starts: the subscription does not
         * count.
         */
        UNKNOWN;

        private final String text = name().toLowerCase(Locale.ROOT);

        /**
         * The state of a route that has never started.
         *
         * @param  route the route
         * @return       starting, or stopped if the route does not start automatically
         */
        public static State beforeStart(Route route) {
            return route.isAutoStartup() && route.getCamelContext().isAutoStartup() ? STARTING : STOPPED;
        }

        /**
         * The state in logs, counters and the console.
         *
         * @return the name in lower case
         */
        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * The id of the subscription.
     *
     * @return the id of its route; a new subscription with the same id replaces this one
     */
    String id();

    /**
     * The route.
     *
     * @return the route, or null for a consumer without a route, such as that of camel-master
     */
    Route route();

    /**
     * The settings, which all subscriptions of a path share.
     *
     * @return the settings
     */
    WebhookSettings settings();

    /**
     * Whether the route wants an event.
     *
     * @param  event the event
     * @return       true if the filter of the route chooses the event
     */
    boolean accepts(VoiceEvent event);

    /**
     * Whether the subscription keeps a path open for flows only, without a route that receives events.
     *
     * @return true only for the path of flows
     */
    default boolean isForFlows() {
        return false;
    }

    /**
     * Whether the route takes events now.
     *
     * @return its state
     */
    State state();

    /**
     * Hands an event to the route. Returns when the route has ended, or continues on another thread.
     *
     * @param  delivery the event
     * @return          ok once the route has processed the event; failed or unavailable if Telnyx must deliver it again
     */
    CompletableFuture<WebhookAnswer> receive(WebhookDelivery delivery);
}
