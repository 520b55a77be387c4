package org.cameltelnyx.voice.webhook;

import java.time.Duration;
import java.util.List;

/**
 * What all receivers of one path share.
 *
 * @param keys                the accepted keys; empty if signatures are not verified
 * @param tolerance           how far the timestamp may be from now
 * @param maxBodySize         the largest accepted body in bytes
 * @param httpServerComponent the component that listens, or null for the one that is there
 */
public record WebhookSettings(List<WebhookKey> keys, Duration tolerance, int maxBodySize, String httpServerComponent) {

    /**
     * Whether signatures are verified.
     *
     * @return false only if the user has turned it off
     */
    public boolean verifies() {
        return !keys.isEmpty();
    }
}
