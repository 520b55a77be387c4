package org.cameltelnyx.voice.flow;

import org.cameltelnyx.voice.webhook.WebhookDelivery;

/**
 * How a command that Telnyx had accepted has ended.
 *
 * @param delivery the event that says so
 * @param callOver whether it is the end of the call leg, or of the conference, instead of an outcome of the command
 */
public record Ending(WebhookDelivery delivery, boolean callOver) {
}
