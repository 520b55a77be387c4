/**
 * From the raw request to the routes: signature and time window, parsing, the choice of the routes, the answer to Telnyx.
 * Routes are {@link org.cameltelnyx.voice.webhook.Subscription}s here; {@link org.cameltelnyx.voice.webhook.WebhookPath}
 * decides which of them get an event.
 * <p>
 * Internal.
 */
package org.cameltelnyx.voice.webhook;
