package org.cameltelnyx.voice.servers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.WebhookSigner;

/**
 * Requests with events as they are on the wire, also in parts.
 */
final class EventRequests {

    static final String EVENT = """
            {"data":{"record_type":"event","event_type":"call.hangup","id":"%s","occurred_at":"2026-11-02T22:25:27.521992Z",\
            "payload":{"call_control_id":"v3:abc","call_session_id":"%1$s"}}}""";
    static final WebhookSigner SIGNER = WebhookSigner.generate();

    private EventRequests() {
    }

    /** A request whose body is there. */
    static byte[] whole(String target, String headers, SignedWebhook webhook) {
        return whole(head(target, webhook) + headers, webhook);
    }

    static SignedWebhook good() {
        return event(UUID.randomUUID().toString());
    }

    static SignedWebhook event(String id) {
        return SIGNER.sign(EVENT.formatted(id));
    }

    static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    static String signed(SignedWebhook webhook) {
        return lines("Content-Type: application/json", "telnyx-timestamp: " + webhook.timestamp(),
                "telnyx-signature-ed25519: " + webhook.signature());
    }

    /** A head that lacks what the body is, and its end. */
    static String head(String target, SignedWebhook webhook) {
        return "POST " + target + " HTTP/1.1\r\nHost: x\r\n"
                + (webhook == null ? lines("Content-Type: application/json") : signed(webhook));
    }

    static String head(String target, SignedWebhook webhook, String... more) {
        return head(target, webhook) + lines(more) + "\r\n";
    }

    static byte[] whole(String head, SignedWebhook webhook) {
        byte[] first = (head + "Content-Length: " + webhook.body().length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(first, first.length + webhook.body().length);
        System.arraycopy(webhook.body(), 0, all, first.length, webhook.body().length);
        return all;
    }

    static String chunk(int size) {
        return Integer.toHexString(size) + "\r\n" + " ".repeat(size) + "\r\n";
    }
}
