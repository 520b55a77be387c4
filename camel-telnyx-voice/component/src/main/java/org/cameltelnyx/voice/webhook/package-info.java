/**
 * From the raw request to the routes: signature and time window, parsing, the choice of the routes, the answer to
 * Telnyx. What a route is, this package does not know: it hands events to
 * {@link org.cameltelnyx.voice.webhook.WebhookReceiver}s.
 */
package org.cameltelnyx.voice.webhook;
