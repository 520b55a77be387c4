package org.cameltelnyx.voice.webhook;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for any bytes, the same at every start. */
public final class Fingerprint {

    private Fingerprint() {
    }

    /**
     * Names bytes.
     *
     * @param  bytes any bytes
     * @return       {@code sha256-} and the hash in hexadecimal digits
     */
    public static String of(byte[] bytes) {
        try {
            return "sha256-" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }
}
