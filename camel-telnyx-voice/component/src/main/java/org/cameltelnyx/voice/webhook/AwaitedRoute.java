package org.cameltelnyx.voice.webhook;

/**
 * A route that has been added, but does not receive yet.
 *
 * @param endpoint tells what it wants
 * @param refused  the settings with which it was refused at its path, or null if it has not tried yet
 */
record AwaitedRoute(WebhookEndpoint endpoint, WebhookSettings refused) {

    AwaitedRoute(WebhookEndpoint endpoint) {
        this(endpoint, null);
    }

    AwaitedRoute refusedWith(WebhookSettings settings) {
        return new AwaitedRoute(endpoint, settings);
    }

    /** Whether it can still start where these settings hold; events are not kept waiting for a route that cannot. */
    boolean canJoin(WebhookSettings settings) {
        return refused == null || refused.equals(settings);
    }
}
