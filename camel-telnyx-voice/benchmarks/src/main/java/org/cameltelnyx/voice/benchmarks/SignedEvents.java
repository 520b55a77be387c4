package org.cameltelnyx.voice.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.cameltelnyx.voice.simulator.SignedWebhook;

/**
 * Events with ids of their own, signed before anything is measured.
 */
final class SignedEvents {

    private static final String EVENT = """
            {"data":{"record_type":"event","event_type":"call.refer.completed","id":"%s",\
            "occurred_at":"2026-11-02T22:25:27.521992Z","payload":{"call_control_id":"v3:MdI91X4lWFEs7IgbBEOT9M4AigoY08M0WWZFISt1Yw2axZ_IiE4pqg",\
            "call_leg_id":"428c31b6-7af4-4bcb-b7f5-5013ef9657c1","call_session_id":"%s",\
            "connection_id":"7267xxxxxxxxxxxxxx","client_state":"aGF2ZSBhIG5pY2UgZGF5ID1d","from":"+35319605860",\
            "to":"+13129457420","sip_notify_response":200}},\
            "meta":{"attempt":1,"delivered_to":"https://example.com/webhooks"}}""";

    private final byte[] secret = new byte[Ed25519.SECRET_KEY_SIZE];
    private final byte[] key = new byte[Ed25519.PUBLIC_KEY_SIZE];

    /** Makes a key pair. */
    SignedEvents() {
        Ed25519.generatePrivateKey(new SecureRandom(), secret);
        Ed25519.generatePublicKey(secret, 0, key, 0);
    }

    String publicKey() {
        return Base64.getEncoder().encodeToString(key);
    }

    /** Each of another call, so that none waits for another. */
    SignedWebhook[] sign(int number) {
        return IntStream.range(0, number)
                .parallel()
                .mapToObj(i -> EVENT.formatted(UUID.randomUUID(), UUID.randomUUID()).getBytes(StandardCharsets.UTF_8))
                .map(body -> sign(body, Instant.now()))
                .toArray(SignedWebhook[]::new);
    }

    /** By Bouncy Castle, which signs ten times as fast as the JDK. */
    SignedWebhook sign(byte[] body, Instant time) {
        String timestamp = String.valueOf(time.getEpochSecond());
        byte[] message = HandWritten.message(timestamp, body);
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(secret, 0, key, 0, message, 0, message.length, signature, 0);
        return new SignedWebhook(timestamp, Base64.getEncoder().encodeToString(signature), body);
    }

    /** The headers with which an HTTP server hands a webhook to Camel. */
    static Map<String, Object> headers(SignedWebhook webhook) {
        Map<String, Object> headers = new java.util.HashMap<>(webhook.headers());
        headers.put(Exchange.HTTP_METHOD, "POST");
        headers.put(Exchange.CONTENT_LENGTH, String.valueOf(webhook.body().length));
        return headers;
    }
}
