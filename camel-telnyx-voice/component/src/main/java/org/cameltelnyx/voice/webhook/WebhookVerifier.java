package org.cameltelnyx.voice.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Verifies that a request comes from Telnyx: one of the accepted keys has signed the timestamp, a bar and the raw body by
 * Ed25519, and the timestamp is within a tolerance of now.
 */
final class WebhookVerifier {

    /** The header that holds the signature in base64. */
    static final String SIGNATURE_HEADER = "Telnyx-Signature-Ed25519";

    /** The header that holds the time of the signature, in seconds since 1970. */
    static final String TIMESTAMP_HEADER = "Telnyx-Timestamp";

    private static final int SIGNATURE_CHARACTERS = 88;
    /** The index of the last character before the padding. Two of its six bits belong to the signature, and four are zero. */
    private static final int LAST = 85;
    private static final String LAST_CHARACTERS = "AQgw";
    /** Enough until the year 5138, without an overflow. */
    private static final int TIMESTAMP_DIGITS = 11;

    private final List<WebhookKey> keys;
    private final Duration tolerance;
    private final Clock clock;

    /**
     * Creates a verifier.
     *
     * @param keys      the accepted keys, in the order in which they are tried
     * @param tolerance the largest accepted difference between the timestamp and now, in either direction, inclusive
     * @param clock     the current time
     */
    WebhookVerifier(List<WebhookKey> keys, Duration tolerance, Clock clock) {
        this.keys = List.copyOf(keys);
        this.tolerance = tolerance;
        this.clock = clock;
    }

    /**
     * The timestamp and signature of a request, not verified yet.
     *
     * @param timestamp the time of the signature, in seconds since 1970
     * @param signature the signature
     */
    record Claim(String timestamp, byte[] signature) {
    }

    /**
     * Checks the headers of a request, which is cheap.
     *
     * @param  timestamps       the values of the timestamp header, exactly one
     * @param  signatures       the values of the signature header, exactly one
     * @return                  the claim to verify once the body has arrived
     * @throws RefusedException if the headers are missing, repeated, malformed or stale
     */
    Claim claim(List<String> timestamps, List<String> signatures) throws RefusedException {
        return new Claim(
                fresh(single(timestamps, RefusalReason.TIMESTAMP_MISSING, RefusalReason.TIMESTAMP_REPEATED)),
                decoded(single(signatures, RefusalReason.SIGNATURE_MISSING, RefusalReason.SIGNATURE_REPEATED)));
    }

    /**
     * Verifies a request.
     *
     * @param  claim            the claim of its headers
     * @param  body             the raw body
     * @return                  the key that has signed the request
     * @throws RefusedException if no accepted key has signed it
     */
    WebhookKey verify(Claim claim, byte[] body) throws RefusedException {
        byte[] message = signedMessage(claim.timestamp, body);
        for (WebhookKey key : keys) {
            if (key.verifies(message, claim.signature)) {
                return key;
            }
        }
        throw new RefusedException(RefusalReason.SIGNATURE_WRONG);
    }

    private static String single(List<String> values, RefusalReason none, RefusalReason several) throws RefusedException {
        if (values.isEmpty()) {
            throw new RefusedException(none);
        }
        if (values.size() > 1) {
            throw new RefusedException(several);
        }
        return values.get(0);
    }

    private String fresh(String timestamp) throws RefusedException {
        if (timestamp.isEmpty() || timestamp.length() > TIMESTAMP_DIGITS || timestamp.charAt(0) == '0'
                || !isDigits(timestamp)) {
            throw new RefusedException(RefusalReason.TIMESTAMP_MALFORMED);
        }
        Duration age = Duration.ofMillis(clock.millis() - Long.parseLong(timestamp) * 1000).abs();
        if (age.compareTo(tolerance) > 0) {
            throw new RefusedException(RefusalReason.TIMESTAMP_STALE);
        }
        return timestamp;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static byte[] decoded(String signature) throws RefusedException {
        if (signature.length() == SIGNATURE_CHARACTERS) {
            try {
                byte[] bytes = Base64.getDecoder().decode(signature);
                // the decoder ignores unused bits, so one signature would have several spellings
                if (bytes.length == Ed25519.SIGNATURE_SIZE && LAST_CHARACTERS.indexOf(signature.charAt(LAST)) >= 0) {
                    return bytes;
                }
            } catch (IllegalArgumentException e) {
                // not base64: malformed
            }
        }
        throw new RefusedException(RefusalReason.SIGNATURE_MALFORMED);
    }

    private static byte[] signedMessage(String timestamp, byte[] body) {
        int prefix = timestamp.length() + 1;
        byte[] message = Arrays.copyOf(timestamp.getBytes(StandardCharsets.US_ASCII), prefix + body.length);
        message[prefix - 1] = '|';
        System.arraycopy(body, 0, message, prefix, body.length);
        return message;
    }
}
