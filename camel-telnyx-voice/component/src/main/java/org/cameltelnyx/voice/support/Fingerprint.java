package org.cameltelnyx.voice.support;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprints by SHA-256, which are the same at every start. */
public final class Fingerprint {

    private static final int SHOWN_BYTES = 8;

    private Fingerprint() {
    }

    /**
     * Returns the fingerprint of bytes.
     *
     * @param  bytes any bytes
     * @return       {@code sha256-} and the hash in hexadecimal digits
     */
    public static String of(byte[] bytes) {
        return "sha256-" + HexFormat.of().formatHex(hash(bytes));
    }

    /**
     * Returns a short fingerprint of a key, which users can compare with the output of {@code sha256sum}.
     *
     * @param  key the bytes of the key
     * @return     the first 16 hexadecimal digits of the hash
     */
    public static String ofKey(byte[] key) {
        return HexFormat.of().formatHex(hash(key), 0, SHOWN_BYTES);
    }

    /**
     * Returns a short fingerprint of a key.
     *
     * @param  key the text of the key
     * @return     the first 16 hexadecimal digits of the hash
     */
    public static String ofKey(String key) {
        return ofKey(key.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }
}
