package org.cameltelnyx.voice.webhook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.cameltelnyx.voice.support.Fingerprint;

/**
 * A public key of a Telnyx account, decoded once, which verifies the signatures of its webhooks.
 */
public final class WebhookKey {

    private static final byte[] SPKI_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final String WHERE = " It is the public key shown at Telnyx under Keys & Credentials, 32 bytes in base64 (44 characters);"
            + " its SPKI form in base64 or PEM is accepted too.";

    private final String text;
    private final Ed25519.PublicPoint point;

    private WebhookKey(byte[] raw) {
        this.text = Base64.getEncoder().encodeToString(raw);
        this.point = Ed25519.validatePublicKeyPartialExport(raw, 0);
    }

    /**
     * Reads keys.
     *
     * @param  text                     one or more keys, separated by commas
     * @return                          the keys in the given order
     * @throws IllegalArgumentException if one of them is not a usable Ed25519 public key
     */
    public static List<WebhookKey> parseAll(String text) {
        List<WebhookKey> keys = new ArrayList<>();
        String[] parts = text.split(",", -1);
        for (int i = 0; i < parts.length; i++) {
            try {
                keys.add(parse(parts[i]));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "publicKey" + (parts.length == 1 ? "" : ", entry " + (i + 1) + " of " + parts.length) + " "
                                + e.getMessage() + "." + WHERE,
                        e);
            }
        }
        return List.copyOf(keys);
    }

    private static WebhookKey parse(String text) {
        String base64 = text.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "");
        if (base64.isBlank()) {
            throw new IllegalArgumentException("is empty");
        }
        byte[] bytes = bytes(base64);
        if (bytes.length == SPKI_PREFIX.length + Ed25519.PUBLIC_KEY_SIZE
                && Arrays.equals(bytes, 0, SPKI_PREFIX.length, SPKI_PREFIX, 0, SPKI_PREFIX.length)) {
            bytes = Arrays.copyOfRange(bytes, SPKI_PREFIX.length, bytes.length);
        }
        if (bytes.length != Ed25519.PUBLIC_KEY_SIZE) {
            throw new IllegalArgumentException("has " + bytes.length + " bytes, not 32");
        }
        if (!Ed25519.validatePublicKeyFull(bytes, 0)) {
            throw new IllegalArgumentException(
                    "is not a usable Ed25519 public key (no point of the curve, or one of low order)");
        }
        return new WebhookKey(bytes);
    }

    /** Decodes a key. White space is ignored, unless it stands for a plus sign that Camel has decoded in a URI. */
    private static byte[] bytes(String base64) {
        byte[] plain = null;
        String plus = base64.replace(' ', '+');
        // the last candidate: a space that follows a comma, before the key
        for (String candidate : List.of(base64.replaceAll("\\s", ""), base64.strip().replace(' ', '+'), plus,
                plus.substring(1))) {
            try {
                byte[] bytes = Base64.getDecoder().decode(candidate);
                if (bytes.length == Ed25519.PUBLIC_KEY_SIZE || bytes.length == SPKI_PREFIX.length + Ed25519.PUBLIC_KEY_SIZE) {
                    return bytes;
                }
                plain = plain == null ? bytes : plain;
            } catch (IllegalArgumentException e) {
                // try the next candidate
            }
        }
        if (plain == null) {
            throw new IllegalArgumentException("is not base64");
        }
        return plain;
    }

    boolean verifies(byte[] message, byte[] signature) {
        return Ed25519.verify(signature, 0, point, message, 0, message.length);
    }

    /**
     * A short name of the key, derived from its 32 bytes.
     *
     * @return 16 hexadecimal digits
     */
    public String fingerprint() {
        return Fingerprint.ofKey(Base64.getDecoder().decode(text));
    }

    /**
     * The key as Telnyx shows it.
     *
     * @return base64 of the 32 bytes
     */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebhookKey key && key.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
