package org.cameltelnyx.voice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import org.apache.camel.Exchange;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.WebhookSigner;

/**
 * Makes requests out of genuine ones, one from each number: their JSON, their bytes and their headers are changed, before
 * or after the signature is made.
 */
final class FuzzedRequests {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Odd, so that no two numbers give the same product. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    /** All shapes that Telnyx sends. */
    private static final List<String> GENUINE = List.of(
            TelnyxVoiceTestSupport.REFER_STARTED,
            TelnyxVoiceTestSupport.REFER_STARTED.replace("call.refer.started", "siprec.failed"),
            TelnyxVoiceTestSupport.REFER_STARTED.replace("call.refer.started", "call.something.new"),
            "{\"record_type\":\"event\",\"event_type\":\"call_refer_started\",\"id\":\"1\",\"created_at\":\"2026-11-02T22:25:27Z\","
                    + "\"payload\":{\"call_control_id\":\"v3:abc\",\"sip_notify_response\":100}}",
            "{\"event_type\":\"call.refer.failed\",\"id\":\"1\",\"occurred_at\":\"2026-11-02T22:25:27Z\","
                    + "\"call_control_id\":\"v3:abc\",\"sip_notify_response\":603,\"client_state\":null}");

    private static final List<String> FIELDS = List.of("data", "payload", "meta", "event_type", "id", "occurred_at",
            "created_at",
            "attempt", "delivered_to", "call_control_id", "call_session_id", "call_leg_id", "connection_id", "conference_id",
            "queue", "from", "to", "client_state", "sip_notify_response", "failure_cause", "new", "", "\u0000", "\ud800");

    /** JSON, and what comes close to it. */
    private static final List<String> VALUES = List.of(
            "null", "true", "0", "-1", "100", "603", "1.10", "-0", "1e400", "1e-400", "1e99999", "1E+2147483647",
            "1e-2147483648", "1e99999999999", "NaN", "Infinity", "0x10", "007", "9".repeat(999), "9".repeat(1001), "\"\"",
            "\" \"", "\"call.refer.started\"", "\"CALL.REFER.STARTED\"", "\"call.refer.completed\\u0000\"",
            "\"2026-11-02T22:25:27Z\"", "\"+999999999-12-31T23:59:59.999999999-18:00\"", "\"2026-13-45\"", "\"SGVsbG8=\"",
            "\"/////w==\"", "\"%00\"", "\"${body}\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\ufeff\"", "\"\u0130\"",
            "\"\\x\"", "\"\n\"", "'single'", "{}", "[]", "[null]", "{\"a\":1,\"a\":2}", "{\"\":{\"\":[]}}", "[[[[]]]]",
            "[".repeat(900) + "]".repeat(900), "[".repeat(1100) + "]".repeat(1100), "{\"a\":".repeat(1001), "/* */1", "1,",
            "\"" + "x".repeat(5000) + "\"");

    /** Bytes that parsers stumble on. */
    private static final List<byte[]> BYTES = List.of(
            new byte[]{(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, new byte[]{(byte) 0xC0, (byte) 0x80}, new byte[]{(byte) 0xFF},
            new byte[]{(byte) 0xED, (byte) 0xA0, (byte) 0x80}, new byte[]{(byte) 0xFE, (byte) 0xFF}, new byte[]{0},
            new byte[]{'\\'},
            new byte[]{'"'}, new byte[]{'{'}, new byte[]{'}'}, new byte[]{' ', '\t', '\r', '\n'}, new byte[]{'{', '}'},
            new byte[]{'/', '/'}, new byte[]{'#'}, new byte[]{','}, new byte[8192]);

    private static final List<String> TEXTS = List.of("", " ", "\u0000", "\r\n", "\r\nX: y", "\u00e9", "\u0661", "\ud800", "+",
            "-",
            "0", "1", "=", "==", "_", ",", ";", "/", "e9", "x".repeat(10_000));

    private static final List<String> CONTENT_TYPES = List.of("", " ", ";", "/", "application/json", "APPLICATION/JSON ; x=y",
            "application/json;charset=utf-16", "application/json,text/plain", "application/jsonp", "text/plain",
            "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json\u0000");

    private static final List<Object> LENGTHS = List.of("", "0", "-1", "4096", "4097", "abc", "1e3", "99999999999999999999",
            5000L,
            -1, 4096.5, List.of("1", "2"), "\u0661");

    private static final List<Object> METHODS = List.of("GET", "PUT", "DELETE", "OPTIONS", "TRACE", "post", "POST ", "", 1,
            List.of("POST", "POST"), "\u0000");

    private final long seed;
    private final WebhookSigner signer;
    private final WebhookSigner stranger = WebhookSigner.generate();

    FuzzedRequests(long seed, WebhookSigner signer) {
        this.seed = seed;
        this.signer = signer;
    }

    /**
     * A request.
     *
     * @param headers   what the HTTP server hands over
     * @param body      the same
     * @param bytes     the bytes of the body
     * @param signed    whether the key has signed just these bytes, and the headers say so
     * @param untouched whether nothing has been changed at all
     */
    record Request(Map<String, Object> headers, Object body, byte[] bytes, boolean signed, boolean untouched) {

        @Override
        public String toString() {
            return headers + " " + body.getClass().getSimpleName() + " " + HexFormat.of().formatHex(bytes) + " = "
                    + new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** The request with a number: the same one for the same seed, apart from the time and the signature. */
    Request request(long number) {
        SplittableRandom random = new SplittableRandom(seed + number * SPREAD);
        // ids far from one another, so that none becomes another one by a small change
        String id = "fuzz-" + Long.toHexString((number + 1) * SPREAD);
        byte[] genuine = utf8(one(GENUINE, random).replace("0ccc7b54-4df3-4bca-a65a-3da1ecc777f0", id)
                .replace("\"id\":\"1\"", "\"id\":\"" + id + "\""));
        return switch (random.nextInt(8)) {
            case 0 -> request(signer.sign(genuine), genuine, random, Change.NONE);
            case 1, 2, 3 -> {
                byte[] strange = strangeBody(genuine, random);
                yield request(signer.sign(strange), strange, random,
                        random.nextInt(4) == 0 ? Change.HEADERS : Change.SIGNED_BODY);
            }
            case 4 -> request(signer.sign(genuine), strangeBody(genuine, random), random, Change.BODY);
            case 5 -> request(signer.sign(genuine), genuine, random, Change.HEADERS);
            case 6 -> request(new SignedWebhook("", "", new byte[0]), strangeBody(genuine, random), random, Change.SIGNER);
            default -> request(random.nextBoolean() ? stranger.sign(genuine) : signer.sign(genuine, LONG_AGO), genuine, random,
                    Change.SIGNER);
        };
    }

    private enum Change {
        NONE, SIGNED_BODY, BODY, HEADERS, SIGNER
    }

    private Request request(SignedWebhook webhook, byte[] body, SplittableRandom random, Change change) {
        Map<String, Object> headers = new HashMap<>(webhook.headers());
        headers.put(Exchange.HTTP_METHOD, "POST");
        if (random.nextBoolean()) {
            headers.put(Exchange.CONTENT_LENGTH, Integer.toString(body.length));
        }
        if (change == Change.HEADERS || change == Change.SIGNER) {
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                changeHeader(headers, random);
            }
        }
        boolean signed = change != Change.SIGNER && Arrays.equals(body, webhook.body())
                && says(headers.get(SignedWebhook.TIMESTAMP_HEADER), webhook.timestamp())
                && sameBase64(headers.get(SignedWebhook.SIGNATURE_HEADER), webhook.signature());
        return new Request(headers, asServed(body, random, change), body, signed, change == Change.NONE);
    }

    private static boolean says(Object header, String expected) {
        return header instanceof List<?> list ? list.size() == 1 && says(list.get(0), expected) : expected.equals(header);
    }

    /** Whether two texts are the same bytes: base64 has bits that mean nothing. */
    private static boolean sameBase64(Object header, String expected) {
        if (header instanceof List<?> list) {
            return list.size() == 1 && sameBase64(list.get(0), expected);
        }
        try {
            return header != null
                    && Arrays.equals(Base64.getDecoder().decode(header.toString()), Base64.getDecoder().decode(expected));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    // bodies

    private static byte[] strangeBody(byte[] genuine, SplittableRandom random) {
        byte[] body = random.nextInt(4) > 0 ? strangeJson(genuine, random) : genuine;
        for (int i = random.nextInt(3); i > 0; i--) {
            body = strangeBytes(body, random);
        }
        return body;
    }

    private static byte[] strangeJson(byte[] genuine, SplittableRandom random) {
        try {
            ObjectNode root = (ObjectNode) JSON.readTree(genuine);
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                ObjectNode at = root;
                while (at.elements().hasNext() && random.nextInt(3) > 0) {
                    List<ObjectNode> inner = at.valueStream()
                            .filter(ObjectNode.class::isInstance)
                            .map(ObjectNode.class::cast)
                            .toList();
                    if (inner.isEmpty()) {
                        break;
                    }
                    at = one(inner, random);
                }
                String field = one(FIELDS, random);
                if (random.nextInt(4) == 0) {
                    at.remove(field);
                } else {
                    at.putRawValue(field, new RawValue(one(VALUES, random)));
                }
            }
            return utf8(JSON.writeValueAsString(root));
        } catch (JsonProcessingException e) {
            // a lone surrogate cannot be written
            return genuine;
        } catch (IOException e) {
            throw new IllegalStateException("A genuine body is JSON", e);
        }
    }

    private static byte[] strangeBytes(byte[] body, SplittableRandom random) {
        int at = random.nextInt(body.length + 1);
        int to = Math.min(body.length, at + random.nextInt(1 + (random.nextBoolean() ? 4 : body.length)));
        return switch (random.nextInt(6)) {
            case 0 -> joined(Arrays.copyOf(body, at), Arrays.copyOfRange(body, to, body.length));
            case 1 -> joined(Arrays.copyOf(body, to), Arrays.copyOfRange(body, at, body.length));
            case 2 -> joined(Arrays.copyOf(body, at), one(BYTES, random), Arrays.copyOfRange(body, at, body.length));
            case 3 -> joined(one(BYTES, random), body);
            case 4 -> joined(body, one(BYTES, random));
            default -> {
                byte[] flipped = body.clone();
                if (at < body.length) {
                    flipped[at] ^= (byte) (1 << random.nextInt(8));
                }
                yield flipped;
            }
        };
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Servers hand over bytes, streams, or what they have made of it. */
    private static Object asServed(byte[] body, SplittableRandom random, Change change) {
        return switch (random.nextInt(change == Change.NONE ? 8 : 12)) {
            case 0, 1, 2, 3, 4 -> body;
            case 10 -> Map.of("form", "field");
            case 11 -> brokenOff(body);
            default -> new ByteArrayInputStream(body);
        };
    }

    private static InputStream brokenOff(byte[] body) {
        return new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                if (at >= body.length / 2) {
                    throw new IOException("The client has gone");
                }
                return body[at++] & 0xFF;
            }
        };
    }

    // headers

    private static void changeHeader(Map<String, Object> headers, SplittableRandom random) {
        switch (random.nextInt(8)) {
            case 0 -> headers.put(Exchange.HTTP_METHOD, one(METHODS, random));
            case 1 -> headers.put(Exchange.CONTENT_TYPE, one(CONTENT_TYPES, random));
            case 2 -> headers.put(Exchange.CONTENT_LENGTH, one(LENGTHS, random));
            case 3 -> headers.remove(one(List.copyOf(headers.keySet()), random));
            case 4, 5 -> change(headers, SignedWebhook.TIMESTAMP_HEADER, random);
            case 6 -> change(headers, SignedWebhook.SIGNATURE_HEADER, random);
            default -> headers.put(
                    one(List.of("CamelHttpUri", "CamelTelnyxVoiceEventType", "CamelHttpResponseCode", "Transfer-Encoding", "",
                            "\u0000",
                            "Content-Encoding", "Expect"), random),
                    one(TEXTS, random));
        }
    }

    private static void change(Map<String, Object> headers, String name, SplittableRandom random) {
        Object present = headers.get(name);
        if (present == null) {
            headers.put(name, one(TEXTS, random));
        } else if (present instanceof String text) {
            headers.put(name, switch (random.nextInt(6)) {
                case 0 -> List.of(text, text);
                case 1 -> List.of(text);
                case 2 -> List.of();
                case 3 -> one(TEXTS, random);
                default -> strangeText(text, random);
            });
        }
    }

    private static String strangeText(String text, SplittableRandom random) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(3));
        return text.substring(0, at) + one(TEXTS, random) + text.substring(to);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T one(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
