package org.cameltelnyx.voice.flow;

import org.cameltelnyx.voice.webhook.WebhookDelivery;

/**
 * How an accepted command ended.
 *
 * @param delivery the event that reports the end
 * @param callOver whether the event reports the end of the call leg or of the conference, instead of an outcome of the
 *                 command
 */
public record Ending(WebhookDelivery delivery, boolean callOver) {
}
