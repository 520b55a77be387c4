package org.cameltelnyx.voice.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * An event as Telnyx sends it.
 *
 * @param id        the unique id of the event
 * @param timestamp seconds since 1970
 * @param signature base64, or null if the request has none
 * @param body      the body
 */
record SignedEvent(String id, String timestamp, String signature, byte[] body) {

    static final String TYPE = "call.refer.started";
    /** The event that ends the command, whose first event is {@link #TYPE}. */
    static final String LAST_TYPE = "call.refer.completed";
    private static final int DIGITS = 12;

    private static final String BODY = """
            {"data":{"record_type":"event","event_type":"%5$s","id":"%2$s",\
            "occurred_at":"2026-11-02T22:25:27.521992Z","payload":{\
            "call_control_id":"%3$s",\
            "call_leg_id":"428c31b6-7af4-4bcb-b7f5-%1$012d","call_session_id":"428c31b6-abf3-3bc1-b7f4-%1$012d",\
            "connection_id":"7267xxxxxxxxxxxxxx","client_state":"%4$s","from":"+35319605860",\
            "to":"+13129457420","sip_notify_response":100}},\
            "meta":{"attempt":1,"delivered_to":"https://example.com/webhooks"}}""";

    /** The kind of a request, which determines the answer. */
    enum Kind {
        GOOD, STALE, MISSING_HEADER, WRONG_LENGTH, FORGED;

        int status() {
            return this == GOOD ? 200 : 403;
        }
    }

    /** Creates the n-th event, with a unique id. */
    static SignedEvent of(Kind kind, long n) {
        return of(kind, TYPE, n, n, "aGF2ZSBhIG5pY2UgZGF5ID1d");
    }

    /** Creates the n-th event as one that ends a command of the call, with the client state of the command. */
    static SignedEvent last(long n, long call, String clientState) {
        return of(Kind.GOOD, LAST_TYPE, n, call, clientState);
    }

    private static SignedEvent of(Kind kind, String type, long n, long call, String clientState) {
        String id = String.format("0ccc7b54-4df3-4bca-a65a-%012d", n);
        byte[] body = String.format(BODY, call, id, call(call), clientState, type).getBytes(StandardCharsets.UTF_8);
        long now = System.currentTimeMillis() / 1000;
        String timestamp = Long.toString(kind == Kind.STALE ? now - 1_000_000 : now);
        return new SignedEvent(id, timestamp, switch (kind) {
            case MISSING_HEADER -> null;
            case WRONG_LENGTH -> signature(Signer.TELNYX, timestamp, body).substring(4);
            case FORGED -> signature(Signer.STRANGER, timestamp, body);
            default -> signature(Signer.TELNYX, timestamp, body);
        }, body);
    }

    /** Returns the id of the n-th call. By default the n-th event belongs to it. */
    static String call(long n) {
        return String.format("v3:MdI91X4lWFEs7IgbBEOT9M4AigoY08M0WWZFISt1Yw%0" + DIGITS + "d", n);
    }

    /** Returns the number of the call with this id. */
    static long number(String call) {
        return Long.parseLong(call.substring(call.length() - DIGITS));
    }

    private static String signature(Signer signer, String timestamp, byte[] body) {
        return Base64.getEncoder().encodeToString(signer.sign(message(timestamp, body)));
    }

    byte[] message() {
        return message(timestamp, body);
    }

    static byte[] message(String timestamp, byte[] body) {
        byte[] prefix = (timestamp + "|").getBytes(StandardCharsets.US_ASCII);
        byte[] message = new byte[prefix.length + body.length];
        System.arraycopy(prefix, 0, message, 0, prefix.length);
        System.arraycopy(body, 0, message, prefix.length, body.length);
        return message;
    }
}
