package org.cameltelnyx.voice.webhook;

import org.cameltelnyx.voice.event.VoiceEvent;

/**
 * An event that has been verified.
 *
 * @param event     the event
 * @param publicKey the key that has signed it, or null if signatures are not verified
 */
public record WebhookDelivery(VoiceEvent event, String publicKey) {
}
