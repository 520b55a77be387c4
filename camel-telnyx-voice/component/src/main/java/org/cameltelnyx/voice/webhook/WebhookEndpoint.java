package org.cameltelnyx.voice.webhook;

import org.apache.camel.Endpoint;
import org.apache.camel.Route;

/**
 * An endpoint from which routes receive events.
 */
public interface WebhookEndpoint extends Endpoint {

    /**
     * Announces a route that Camel is creating to the {@link Webhooks} of its context.
     *
     * @param  route                    the route
     * @throws IllegalArgumentException if the endpoint lacks something that it needs to receive
     * @throws IllegalStateException    if the path of the endpoint has routes with other settings
     */
    void announce(Route route);
}
