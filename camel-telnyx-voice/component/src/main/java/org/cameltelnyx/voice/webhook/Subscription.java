package org.cameltelnyx.voice.webhook;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;

import org.apache.camel.Route;
import org.cameltelnyx.voice.event.VoiceEvent;

/**
 * What a route wants of a path. {@link WebhookPath} has the rules.
 */
public interface Subscription {

    /** Whether the route takes events, or why it does not. */
    enum State {

        /** The route takes events. */
        READY,
        /** The route is suspended. */
        SUSPENDED,
        /** The route is to start, and has not: its time has not come, it is about to, or its start has failed. */
        STARTING,
        /** The route was stopped, or is not to start by itself. */
        STOPPED,
        /** Camel has not made the route, or starts its consumer when it sees fit: the subscription does not count. */
        UNKNOWN;

        private final String text = name().toLowerCase(Locale.ROOT);

        /**
         * The state of a route that has never started.
         *
         * @param  route the route
         * @return       starting, or stopped if it is not to start by itself
         */
        public static State beforeStart(Route route) {
            return route.isAutoStartup() && route.getCamelContext().isAutoStartup() ? STARTING : STOPPED;
        }

        /**
         * The state in logs, counters and the console.
         *
         * @return a word in small letters
         */
        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * Names the subscription.
     *
     * @return the id of its route; one with the same id takes the place of this one
     */
    String id();

    /**
     * The route.
     *
     * @return the route, or null for a consumer that belongs to none, such as that of camel-master
     */
    Route route();

    /**
     * What it shares with the other subscriptions of the path.
     *
     * @return the settings
     */
    WebhookSettings settings();

    /**
     * Whether the route wants an event.
     *
     * @param  event the event
     * @return       true if the event is for it
     */
    boolean accepts(VoiceEvent event);

    /**
     * Whether it is there for flows that wait, and of no route that receives events.
     *
     * @return false but for the path of flows
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
     * Takes an event. Returns when the route has ended, or goes on elsewhere.
     *
     * @param  delivery the event
     * @return          ok once it is done, failed or unavailable if it must come again
     */
    CompletableFuture<WebhookAnswer> receive(WebhookDelivery delivery);
}
