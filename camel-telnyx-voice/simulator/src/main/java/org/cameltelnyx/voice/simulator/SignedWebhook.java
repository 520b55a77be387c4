package org.cameltelnyx.voice.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A webhook as it is sent: its body and the two headers of its signature.
 *
 * @param timestamp the value of the Telnyx-Timestamp header: Unix time in seconds
 * @param signature the value of the Telnyx-Signature-Ed25519 header: base64 of the 64 bytes
 * @param body      the bytes that were signed
 */
public record SignedWebhook(String timestamp, String signature, byte[] body) {

    /** The header that carries the signature. */
    public static final String SIGNATURE_HEADER = "Telnyx-Signature-Ed25519";

    /** The header that carries the time of signing. */
    public static final String TIMESTAMP_HEADER = "Telnyx-Timestamp";

    /**
     * The bytes that were signed.
     *
     * @return a copy
     */
    @Override
    public byte[] body() {
        return body.clone();
    }

    /**
     * All headers that Telnyx sends with the body.
     *
     * @return names and values, unmodifiable
     */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "telnyx-webhooks");
        headers.put(TIMESTAMP_HEADER, timestamp);
        headers.put(SIGNATURE_HEADER, signature);
        return Map.copyOf(headers);
    }
}
