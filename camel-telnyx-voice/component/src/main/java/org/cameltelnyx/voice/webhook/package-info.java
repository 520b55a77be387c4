/**
 * From the raw request to the routes: signature and time window, parsing, the choice of the routes, the answer to
 * Telnyx. Routes are {@link org.cameltelnyx.voice.webhook.Subscription}s here, and who gets an event is decided by
 * {@link org.cameltelnyx.voice.webhook.WebhookPath}.
 * <p>
 * Internal.
 */
package org.cameltelnyx.voice.webhook;
