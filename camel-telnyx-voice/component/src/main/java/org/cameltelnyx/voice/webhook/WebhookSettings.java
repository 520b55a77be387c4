package org.cameltelnyx.voice.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What all subscriptions of one path share.
 *
 * @param keys                the accepted keys; empty if signatures are not verified
 * @param tolerance           how far the timestamp may be from now
 * @param maxBodySize         the largest accepted body in bytes
 * @param maxBytesInFlight    how many bytes all bodies that are not answered may have
 * @param bodyTimeout         how long a body may take to come
 * @param httpServerComponent the component that listens, or null for the one that is there
 * @param clock               tells now
 */
public record WebhookSettings(
        List<WebhookKey> keys, Duration tolerance, int maxBodySize, long maxBytesInFlight, Duration bodyTimeout,
        String httpServerComponent, Clock clock) {

    /**
     * Whether signatures are verified.
     *
     * @return false only if the user has turned it off
     */
    public boolean verifies() {
        return !keys.isEmpty();
    }

    /**
     * The options in which other settings differ from these.
     *
     * @param  others the other settings
     * @return        the names of the options
     */
    List<String> differences(WebhookSettings others) {
        List<String> options = new ArrayList<>();
        if (verifies() != others.verifies()) {
            options.add("verifySignature");
        } else if (!Set.copyOf(keys).equals(Set.copyOf(others.keys))) {
            options.add("publicKey");
        }
        if (!tolerance.equals(others.tolerance)) {
            options.add("signatureTolerance");
        }
        if (maxBodySize != others.maxBodySize) {
            options.add("maxBodySize");
        }
        if (maxBytesInFlight != others.maxBytesInFlight) {
            options.add("maxBytesInFlight");
        }
        if (!bodyTimeout.equals(others.bodyTimeout)) {
            options.add("bodyTimeout");
        }
        if (!Objects.equals(httpServerComponent, others.httpServerComponent)) {
            options.add("httpServerComponent");
        }
        if (!clock.equals(others.clock)) {
            options.add("clock");
        }
        return options;
    }
}
