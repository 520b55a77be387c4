package org.cameltelnyx.voice.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Creates and checks the links to audio. A link needs no API key, and expires. */
final class AudioLinks {

    /** The beginning of their path, below the address of the simulator. */
    static final String PATH = "/recordings/";

    private static final Duration VALIDITY = Duration.ofMinutes(10);
    private static final Duration FOR_GOOD = Duration.ofDays(36_500);
    private static final String EXPIRES = "Expires";
    private static final String SIGNATURE = "Signature";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_SIZE = 32;

    private final Clock clock;
    private final Supplier<String> address;
    private final SecretKeySpec key;

    AudioLinks(Clock clock, Supplier<String> address) {
        this.clock = clock;
        this.address = address;
        byte[] secret = new byte[KEY_SIZE];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** Returns a link that is valid for ten minutes by the simulator's clock. */
    String presigned(String id, String format) {
        return link(id + "." + format, VALIDITY);
    }

    /** Returns a link that is valid as long as the recording exists. */
    String permanent(String id, String format) {
        return link(id + "." + format, FOR_GOOD);
    }

    private String link(String name, Duration validity) {
        String expires = Long.toString(clock.instant().plus(validity).getEpochSecond());
        return address.get() + PATH + name + "?" + EXPIRES + "=" + expires + "&" + SIGNATURE + "=" + signature(name, expires);
    }

    boolean isValid(String name, Map<String, String> query) {
        String expires = query.getOrDefault(EXPIRES, "");
        byte[] given = query.getOrDefault(SIGNATURE, "").getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(given, signature(name, expires).getBytes(StandardCharsets.US_ASCII))
                && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(expires)));
    }

    private String signature(String name, String expires) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((name + " " + expires).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }
}
