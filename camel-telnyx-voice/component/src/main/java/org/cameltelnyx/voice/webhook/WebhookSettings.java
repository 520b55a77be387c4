package org.cameltelnyx.voice.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The settings that all subscriptions of one path share.
 *
 * @param keys                the accepted keys; empty if signatures are not verified
 * @param tolerance           the largest accepted difference between the timestamp and now, in either direction
 * @param maxBodySize         the largest accepted body in bytes
 * @param maxBytesInFlight    the limit for the bytes of all received bodies without an answer
 * @param bodyTimeout         how long a body may take to arrive
 * @param httpServerComponent the name of the HTTP server component, or null to find one
 * @param clock               the current time
 */
public record WebhookSettings(
        List<WebhookKey> keys, Duration tolerance, int maxBodySize, long maxBytesInFlight, Duration bodyTimeout,
        String httpServerComponent, Clock clock) {

    /**
     * Whether signatures are verified.
     *
     * @return false only if the user has turned verification off
     */
    public boolean verifies() {
        return !keys.isEmpty();
    }

    /**
     * The options in which these settings differ from others.
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
