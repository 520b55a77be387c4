package org.cameltelnyx.voice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.SocketFactory;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519ctxSigner;
import org.bouncycastle.crypto.signers.Ed25519phSigner;
import org.cameltelnyx.voice.servers.RawHttp;
import org.cameltelnyx.voice.servers.RawHttp.Answer;
import org.cameltelnyx.voice.servers.RawHttp.Request;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.WebhookSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * What comes from the open internet, as a list: each row a request and its answer. No row reaches the route, none is told
 * anything about itself, and none makes a stir in the log.
 */
class WebhookAttackTest extends TelnyxVoiceTestSupport {

    private static final String PATH = "/telnyx/voice";
    private static final String SIGNATURE = "Telnyx-Signature-Ed25519";
    private static final String TIMESTAMP = "Telnyx-Timestamp";
    private static final String MARK = "reflected";
    private static final int MAX_BODY_SIZE = 100_000;
    /** In place of a status: the server has closed the connection without an answer. */
    private static final int CLOSED = 0;
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String SECONDS = String.valueOf(NOW.getEpochSecond());
    /** The order of the group of Ed25519 (RFC 8032, section 5.1). */
    private static final BigInteger L = BigInteger.ONE.shiftLeft(252)
            .add(new BigInteger("27742317777372353535851937790883648493"));
    private static final String EVENT = """
            {"data":{"record_type":"event","event_type":"call.hangup","id":"reflected-1","payload":{"call_control_id":"v3:abc"}}}""";

    private static final KeyPair KEYS = newKeys();
    private static final WebhookSigner SIGNER = WebhookSigner.of(KEYS);

    private final Queue<Exchange> routed = new ConcurrentLinkedQueue<>();
    private final Loud loud = new Loud();

    @Override
    TelnyxVoiceComponent newComponent() {
        TelnyxVoiceComponent component = super.newComponent();
        component.getConfiguration().setPublicKey(SIGNER.publicKey());
        component.getConfiguration().setMaxBodySize(MAX_BODY_SIZE);
        component.setClock(Clock.fixed(NOW, ZoneOffset.UTC));
        return component;
    }

    @BeforeEach
    void route() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook").routeId("events").process(routed::add)));
        loud.start();
        root().addAppender(loud);
    }

    @AfterEach
    void quiet() {
        root().removeAppender(loud);
        loud.stop();
    }

    // the rows: what is refused here says our own text, what the server refuses before says whatever the server says

    private record Row(String name, Set<Integer> statuses, String text, Request request) {
    }

    private static Row forbidden(String name, Request request) {
        return new Row(name, Set.of(403), "forbidden", request);
    }

    private static Row malformed(String name, byte[] signedBody) {
        return new Row("signed body: " + name, Set.of(400), "malformed", genuine(signedBody));
    }

    private static Row malformed(String name, String signedBody) {
        return malformed(name, utf8(signedBody));
    }

    private static Row byServer(String name, int status, Request request) {
        return new Row(name, Set.of(status), null, request);
    }

    private static Stream<Row> timestamps() {
        return Stream.of(
                forbidden("timestamp missing", genuine().without(TIMESTAMP)),
                forbidden("timestamp empty", signedAt("")),
                forbidden("timestamp with a plus", signedAt("+" + SECONDS)),
                forbidden("timestamp with a minus", signedAt("-" + SECONDS)),
                forbidden("timestamp in words", signedAt("now")),
                forbidden("timestamp as a date", signedAt(NOW.toString())),
                forbidden("timestamp with a fraction", signedAt(SECONDS + ".0")),
                forbidden("timestamp with an exponent", signedAt("1.795e9")),
                forbidden("timestamp in hex", signedAt("0x" + Long.toHexString(NOW.getEpochSecond()))),
                forbidden("timestamp with letters after it", signedAt(SECONDS + "s")),
                forbidden("timestamp in Arabic digits", signedAt(digits('\u0660'))),
                forbidden("timestamp in fullwidth digits", signedAt(digits('\uff10'))),
                forbidden("timestamp with a superscript digit", signedAt(SECONDS.substring(1) + "\u00b9")),
                forbidden("timestamp overlong", signedAt(SECONDS + "0".repeat(300))),
                forbidden("timestamp beyond a long", signedAt("99999999999999999999")),
                forbidden("timestamp as large as can be", signedAt("99999999999")),
                forbidden("timestamp zero", signedAt("0")),
                forbidden("timestamp with a leading zero", signedAt("0" + SECONDS)),
                forbidden("timestamp with a space in it", signedAt(SECONDS.substring(0, 5) + " " + SECONDS.substring(5))),
                forbidden("timestamp padded with a no-break space", signedAt("\u00a0" + SECONDS)),
                forbidden("timestamp in quotes", signedAt("\"" + SECONDS + "\"")),
                forbidden("timestamp twice", genuine().with(TIMESTAMP, SECONDS)),
                forbidden("timestamp twice, in other case", genuine().with(TIMESTAMP.toLowerCase(Locale.ROOT), SECONDS)),
                forbidden("timestamp twice, of different value", genuine().with(TIMESTAMP, "1")),
                forbidden("timestamps joined by a comma", signedAt(SECONDS + "," + SECONDS)),
                forbidden("timestamps as a list", signedAt(SECONDS + ", " + SECONDS)),
                forbidden("timestamps as a JSON list", signedAt("[" + SECONDS + "]")),
                forbidden("timestamp in milliseconds", signedAt(String.valueOf(NOW.toEpochMilli()))),
                forbidden("timestamp in minutes", signedAt(String.valueOf(NOW.getEpochSecond() / 60))),
                forbidden("a second too old", signedAt(String.valueOf(NOW.getEpochSecond() - 301))),
                forbidden("a second too young", signedAt(String.valueOf(NOW.getEpochSecond() + 301))),
                forbidden("a year old", signedAt(String.valueOf(NOW.getEpochSecond() - 31_536_000))),
                forbidden("timestamp of another second", genuine().replacing(TIMESTAMP,
                        String.valueOf(NOW.getEpochSecond() - 1))),
                forbidden("bar and body in the timestamp", signedAt(SECONDS + "|")));
    }

    private static Stream<Row> signatures() {
        byte[] raw = rawSignature();
        String text = base64(raw);
        return Stream.of(
                forbidden("signature missing", genuine().without(SIGNATURE)),
                forbidden("signature and timestamp missing", genuine().without(SIGNATURE).without(TIMESTAMP)),
                forbidden("signature empty", signature("")),
                forbidden("signature twice", genuine().with(SIGNATURE, text)),
                forbidden("signature twice, a wrong one first", signature(base64(new byte[64])).with(SIGNATURE, text)),
                forbidden("signatures joined by a comma", signature(text + "," + text)),
                forbidden("signatures joined by a space", signature(text + " " + text)),
                forbidden("signature a byte short", signature(base64(Arrays.copyOf(raw, 63)))),
                forbidden("signature a byte long", signature(base64(Arrays.copyOf(raw, 65)))),
                forbidden("signature of half the length", signature(base64(Arrays.copyOf(raw, 32)))),
                forbidden("signature overlong", signature(text.repeat(50))),
                forbidden("signature without padding", signature(text.substring(0, 86))),
                forbidden("signature with too much padding", signature(text + "=")),
                forbidden("signature in base64 with stray bits", signature(text.substring(0, 85)
                        + (char) (text.charAt(85) + 1) + "==")),
                forbidden("signature in hex", signature(HexFormat.of().formatHex(raw))),
                forbidden("signature in the alphabet of URLs", urlSafe()),
                forbidden("signature of 88 letters outside the alphabet", signature("!".repeat(88))),
                forbidden("signature of 88 letters outside ASCII", signature("\u00e9".repeat(88))),
                forbidden("signature with a space in it", signature(text.substring(0, 40) + " " + text.substring(40))),
                forbidden("signature with a tab in it", signature(text.substring(0, 40) + "\t" + text.substring(41))),
                forbidden("signature in quotes", signature("\"" + text + "\"")),
                forbidden("signature with its algorithm named", signature("ed25519=" + text)),
                forbidden("signature base64 twice", signature(base64(utf8(text)))),
                forbidden("signature of zeros", signature(base64(new byte[64]))),
                forbidden("signature of ones", signature(base64(filled(0xff)))),
                forbidden("signature with R all zero", signature(base64(join(new byte[32], s(raw))))),
                forbidden("signature with R the neutral point and S zero",
                        signature(base64(join(lowOrder("01" + "00".repeat(31)), new byte[32])))),
                forbidden("signature with R of order two and S zero",
                        signature(base64(join(lowOrder("ec" + "ff".repeat(30) + "7f"), new byte[32])))),
                forbidden("signature with R of order four",
                        signature(base64(join(lowOrder("00".repeat(31) + "80"), s(raw))))),
                forbidden("signature with R of order eight",
                        signature(base64(join(lowOrder("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
                                s(raw))))),
                forbidden("signature with R not canonical",
                        signature(base64(join(lowOrder("ee" + "ff".repeat(30) + "7f"), s(raw))))),
                forbidden("signature with the sign of R turned", signature(base64(flipped(raw, 31, 0x80)))),
                forbidden("signature with S of zero", signature(base64(join(r(raw), new byte[32])))),
                forbidden("signature with S plus L", signature(base64(join(r(raw), plus(s(raw), L))))),
                forbidden("signature with S plus 8 L", signature(base64(join(r(raw), plus(s(raw), L.shiftLeft(3)))))),
                forbidden("signature with S of L", signature(base64(join(r(raw), plus(new byte[32], L))))),
                forbidden("signature with S less L", signature(base64(join(r(raw), plus(new byte[32],
                        L.subtract(number(s(raw)))))))),
                forbidden("signature with the high bits of S set", signature(base64(flipped(raw, 63, 0xe0)))),
                forbidden("signature with R and S swapped", signature(base64(join(s(raw), r(raw))))),
                forbidden("signature turned around", signature(base64(reversed(raw)))),
                forbidden("signature with one bit turned", signature(base64(flipped(raw, 40, 1)))),
                forbidden("signature and timestamp swapped", genuine().replacing(SIGNATURE, SECONDS)
                        .replacing(TIMESTAMP, text)),
                forbidden("signature of a foreign key", genuine(WebhookSigner.generate())),
                forbidden("signature of another body", genuine().body(utf8(EVENT.replace("hangup", "bridge")))),
                forbidden("signature of another time", signature(SIGNER.sign(utf8(EVENT), NOW.plusSeconds(1)).signature())),
                forbidden("signature without the bar", signature(base64(sign(utf8(SECONDS + EVENT))))),
                forbidden("signature with a point for the bar", signature(base64(sign(utf8(SECONDS + "." + EVENT))))),
                forbidden("signature with a line for the bar", signature(base64(sign(utf8(SECONDS + "\n" + EVENT))))),
                forbidden("signature over the body alone", signature(base64(sign(utf8(EVENT))))),
                forbidden("signature over the time alone", signature(base64(sign(utf8(SECONDS + "|"))))),
                forbidden("signature over body and time", signature(base64(sign(utf8(EVENT + "|" + SECONDS))))),
                forbidden("signature over the JSON, spaces removed",
                        genuine(utf8(EVENT)).body(utf8(EVENT.replace(",", ", ")))),
                forbidden("signature over nothing", signature(base64(sign(new byte[0])))),
                forbidden("signature of Ed25519ph", signature(base64(prehashed()))),
                forbidden("signature of Ed25519ctx", signature(base64(inContext()))),
                forbidden("HMAC with the public key", signature(base64(hmac(utf8(SECONDS + "|" + EVENT))))),
                forbidden("message in place of the signature (an error of a guide)",
                        signature(base64(utf8(SECONDS + "|" + EVENT)))));
    }

    private static Stream<Row> otherHeaders() {
        String text = base64(rawSignature());
        Request bare = genuine().without(SIGNATURE).without(TIMESTAMP);
        return Stream.of(
                forbidden("Standard Webhooks with v1", bare.with("webhook-id", "msg_1")
                        .with("webhook-timestamp", SECONDS)
                        .with("webhook-signature", "v1," + base64(hmac(utf8("msg_1." + SECONDS + "." + EVENT))))),
                forbidden("Standard Webhooks with v1a", bare.with("webhook-id", "msg_1")
                        .with("webhook-timestamp", SECONDS)
                        .with("webhook-signature", "v1a," + base64(sign(utf8("msg_1." + SECONDS + "." + EVENT))))),
                forbidden("v1, in our header", signature("v1," + text)),
                forbidden("v1a, in our header", signature("v1a," + text)),
                forbidden("the names of an old example", bare.with("Telnyx-Signature", text)
                        .with("Telnyx-Signature-Timestamp", SECONDS)),
                forbidden("underscores in the names", bare.with("Telnyx_Signature_Ed25519", text)
                        .with("Telnyx_Timestamp", SECONDS)),
                forbidden("headers in the query", bare.target(inQuery(text, "=" + SECONDS))),
                forbidden("headers in the query, encoded and in other case", bare.target(inQuery(text, "=" + SECONDS)
                        .replace("Telnyx", "%74ELNYX"))),
                forbidden("timestamp in the query", genuine().without(TIMESTAMP).target(PATH + "?Telnyx-Timestamp=" + SECONDS)),
                forbidden("timestamp also in the query", genuine().target(PATH + "?Telnyx-Timestamp=" + SECONDS)),
                forbidden("headers in cookies", bare.with("Cookie", SIGNATURE + "=" + text + "; " + TIMESTAMP + "=" + SECONDS)),
                forbidden("a public key along with it", genuine(WebhookSigner.generate()).with("Telnyx-Public-Key",
                        SIGNER.publicKey())),
                forbidden("Camel headers", bare.with("CamelTelnyxVoicePublicKey", SIGNER.publicKey())
                        .with("CamelTelnyxVoiceEventType", "call.hangup")
                        .with("CamelHttpMethod", "POST")
                        .with("CamelHttpPath", "/")),
                forbidden("headers to Camel beans and files", bare.with("CamelBeanMethodName", "exit")
                        .with("CamelFileName", "/etc/passwd")
                        .with("CaMeLExecCommandExecutable", "id")),
                forbidden("said to be forwarded from Telnyx", bare.with("X-Forwarded-For", "192.76.120.129")
                        .with("Forwarded", "for=192.76.120.129")
                        .with("User-Agent", "telnyx-webhooks")),
                forbidden("with a password", bare.with("Authorization", "Basic " + base64(utf8("admin:admin")))),
                forbidden("a header to evaluate", bare.with("X-Api", "${sys.user.name} ${jndi:ldap://localhost/x}")));
    }

    private static Stream<Row> bodies() {
        byte[] event = utf8(EVENT);
        return Stream.of(
                forbidden("body cut by a byte", genuine().body(Arrays.copyOf(event, event.length - 1))),
                forbidden("body a byte longer", genuine().body(utf8(EVENT + " "))),
                forbidden("body with a line end", genuine().body(utf8(EVENT + "\n"))),
                forbidden("body with a bit turned", genuine().body(flipped(event, 20, 1))),
                forbidden("body missing", genuine().body(new byte[0])),
                forbidden("body missing, of no length", genuine().unframed()),
                forbidden("body in other case", genuine().body(utf8(EVENT.toUpperCase(Locale.ROOT)))),
                forbidden("body with a byte order mark, signed without", genuine().body(utf8("\ufeff" + EVENT))),
                forbidden("body in UTF-16, signed in UTF-8", genuine().body(EVENT.getBytes(StandardCharsets.UTF_16))),
                forbidden("body compressed, signed before", genuine().body(gzip(event)).with("Content-Encoding", "gzip")),
                forbidden("body doubled", genuine().body(utf8(EVENT + EVENT))),
                forbidden("body in chunks, cut", genuine().body(Arrays.copyOf(event, 50)).chunked()),
                new Row("body too large", Set.of(413), "too large", genuine(utf8(EVENT + " ".repeat(MAX_BODY_SIZE)))),
                new Row("body too large, in chunks", Set.of(413), "too large",
                        genuine(utf8(EVENT + " ".repeat(MAX_BODY_SIZE))).chunked()),
                new Row("body too large, forged", Set.of(413), "too large", genuine().body(new byte[2 * MAX_BODY_SIZE])),
                malformed("empty", ""),
                malformed("spaces", " \r\n\t "),
                malformed("null", "null"),
                malformed("true", "true"),
                malformed("a number", "42"),
                malformed("a text", "\"call.hangup\""),
                malformed("an empty list", "[]"),
                malformed("a list with the event", "[" + EVENT + "]"),
                malformed("an empty object", "{}"),
                malformed("cut", EVENT.substring(0, EVENT.length() - 2)),
                malformed("a bracket too many", EVENT + "}"),
                malformed("two events", EVENT + EVENT),
                malformed("two events in two lines", EVENT + "\n" + EVENT),
                malformed("letters after it", EVENT + " reflected"),
                malformed("NUL after it", EVENT + "\0"),
                malformed("NUL before it", "\0" + EVENT),
                malformed("NUL in a text", EVENT.replace("v3:abc", "v3:\0abc")),
                malformed("a line end in a text", EVENT.replace("v3:abc", "v3:\nabc")),
                malformed("XML", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"),
                malformed("a form", "event_type=call.hangup"),
                malformed("JSON with a comment", "/* */" + EVENT),
                malformed("JSON with single quotes", EVENT.replace('"', '\'')),
                malformed("JSON with a comma too many", EVENT.replace("\"}}}", "\",}}}")),
                malformed("JSON with bare names", EVENT.replace("\"data\"", "data")),
                malformed("JSON in a call", "callback(" + EVENT + ")"),
                malformed("a byte order mark", "\ufeff" + EVENT),
                malformed("UTF-16 with a mark", EVENT.getBytes(StandardCharsets.UTF_16)),
                malformed("UTF-16, little end first", EVENT.getBytes(StandardCharsets.UTF_16LE)),
                malformed("UTF-16, big end first", EVENT.getBytes(StandardCharsets.UTF_16BE)),
                malformed("UTF-32", EVENT.getBytes(Charset.forName("UTF-32"))),
                malformed("Latin 1", EVENT.replace("abc", "\u00e9").getBytes(StandardCharsets.ISO_8859_1)),
                malformed("UTF-8 cut in a letter", with(EVENT, 0xe2, 0x82)),
                malformed("UTF-8 longer than needed", with(EVENT, 0xc0, 0xaf)),
                malformed("UTF-8 of half a pair", with(EVENT, 0xed, 0xa0, 0x80)),
                malformed("UTF-8 beyond Unicode", with(EVENT, 0xf5, 0x80, 0x80, 0x80)),
                malformed("compressed", gzip(event)),
                new Row("signed body: compressed and declared so", Set.of(400), "malformed",
                        genuine(gzip(event)).with("Content-Encoding",
                                "gzip")),
                new Row("signed body: said to be compressed", Set.of(400), "malformed",
                        genuine(utf8("no gzip")).with("Content-Encoding",
                                "gzip")),
                malformed("a name twice", "{\"event_type\":\"call.hangup\",\"event_type\":\"call.bridged\"}"),
                malformed("a name twice, once in escapes",
                        "{\"event_type\":\"call.hangup\",\"\\u0065vent_type\":\"call.bridged\"}"),
                malformed("data twice", "{\"data\":{\"event_type\":\"call.hangup\"},\"data\":{}}"),
                malformed("a name twice far down", EVENT.replace("\"v3:abc\"", "\"v3:abc\",\"x\":[{\"a\":1,\"a\":2}]")),
                malformed("lists too deep", EVENT.replace("\"v3:abc\"", "[".repeat(1001) + "]".repeat(1001))),
                malformed("objects too deep", EVENT.replace("\"v3:abc\"", "{\"a\":".repeat(1001) + "1" + "}".repeat(1001))),
                malformed("lists deep and never closed", "[".repeat(90_000)),
                malformed("objects deep and never closed", "{\"a\":".repeat(15_000)),
                malformed("a number too long", EVENT.replace("\"v3:abc\"", "9".repeat(1001))),
                malformed("a fraction too long", EVENT.replace("\"v3:abc\"", "0." + "9".repeat(1001))),
                malformed("an exponent beyond range", EVENT.replace("\"v3:abc\"", "1e99999999999")),
                malformed("an exponent below range", EVENT.replace("\"v3:abc\"", "1e-99999999999")),
                malformed("not a number", EVENT.replace("\"v3:abc\"", "NaN")),
                malformed("infinity", EVENT.replace("\"v3:abc\"", "-Infinity")),
                malformed("a number with a leading zero", EVENT.replace("\"v3:abc\"", "007")),
                malformed("a number with a plus", EVENT.replace("\"v3:abc\"", "+7")),
                malformed("a number in hex", EVENT.replace("\"v3:abc\"", "0x7")),
                malformed("a name too long", EVENT.replace("call_control_id", "a".repeat(50_001))),
                malformed("no event_type", EVENT.replace("event_type", "eventtype")),
                malformed("event_type null", EVENT.replace("\"call.hangup\"", "null")),
                malformed("event_type empty", EVENT.replace("call.hangup", "")),
                malformed("event_type blank", EVENT.replace("call.hangup", " ")),
                malformed("event_type a number", EVENT.replace("\"call.hangup\"", "5")),
                malformed("event_type true", EVENT.replace("\"call.hangup\"", "true")),
                malformed("event_type a list", EVENT.replace("\"call.hangup\"", "[\"call.hangup\"]")),
                malformed("event_type an object", EVENT.replace("\"call.hangup\"", "{\"name\":\"call.hangup\"}")),
                malformed("event_type in meta only", "{\"meta\":{\"event_type\":\"call.hangup\"}}"),
                malformed("the record of a delivery, not an event",
                        "{\"type\":\"webhook\",\"name\":\"call.hangup\",\"metadata\":{\"event\":{}}}"));
    }

    private static Stream<Row> contentTypes() {
        return Stream.of("text/plain", "text/json", "text/html", "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x", "application/xml", "application/x-java-serialized-object",
                "application/octet-stream", "application/json-seq", "application/jsonx", "application/cloudevents+json",
                "application/json, text/plain", "text/plain; x=application/json", "", "json", "/", ";", "\u00e9/\u00e9",
                "application/" + "x".repeat(1000))
                .map(type -> byServer("content type '" + (type.length() > 50 ? "overlong" : type) + "'", 415,
                        genuine().replacing("Content-Type", type)));
    }

    private static Stream<Row> methods() {
        return Stream.of(
                byServer("no content type", 415, genuine().without("Content-Type")),
                byServer("two content types", 415, genuine().replacing("Content-Type", "text/plain")
                        .with("Content-Type", "application/json")),
                byServer("GET", 405, genuine().method("GET")),
                byServer("GET without a body", 405, genuine().method("GET").unframed()),
                byServer("GET with the body in the query", 405,
                        genuine().method("GET").unframed().target(PATH + "?event_type=x")),
                byServer("HEAD", 405, genuine().method("HEAD")),
                byServer("PUT", 405, genuine().method("PUT")),
                byServer("PATCH", 405, genuine().method("PATCH")),
                byServer("DELETE", 405, genuine().method("DELETE")),
                byServer("OPTIONS", 405, genuine().method("OPTIONS")),
                byServer("OPTIONS of a browser", 405, genuine().method("OPTIONS")
                        .with("Origin", "https://reflected.example")
                        .with("Access-Control-Request-Method", "POST")),
                byServer("TRACE", 405, genuine().method("TRACE")),
                byServer("post in small letters", 405, genuine().method("post")),
                byServer("a method nobody knows", 405, genuine().method("BREW")),
                byServer("a method overridden", 405, genuine().method("GET").with("X-HTTP-Method-Override", "POST")),
                byServer("a method overridden by Camel's header", 405, genuine().method("PUT").with("CamelHttpMethod", "POST")),
                byServer("a method overridden in the query", 405, genuine().method("GET")
                        .target(PATH + "?_method=POST&CamelHttpMethod=POST")));
    }

    private static Stream<Row> paths() {
        Request forged = genuine(WebhookSigner.generate());
        return Stream.of(
                byServer("path in capitals", 404, genuine().target(PATH.toUpperCase(Locale.ROOT))),
                byServer("path with more after it", 404, genuine().target(PATH + "/more")),
                byServer("path with letters after it", 404, genuine().target(PATH + "s")),
                byServer("path with a parameter", 404, genuine().target(PATH + ";jsessionid=1")),
                byServer("path above", 404, genuine().target("/telnyx")),
                byServer("root", 404, genuine().target("/")),
                byServer("path with an encoded slash", 404, genuine().target("/telnyx%2Fvoice")),
                byServer("path to a file", 404, genuine().target(PATH + "/../../../../etc/passwd")),
                byServer("path with NUL", 404, genuine().target(PATH + "%00")),
                forbidden("path with a slash after it, forged", forged.target(PATH + "/")),
                forbidden("path with encoded letters, forged", forged.target("/telnyx/%76oice")),
                forbidden("path with dots, forged", forged.target("/telnyx/x/../voice")),
                forbidden("path with a query, forged", forged.target(PATH + "?" + MARK + "=<script>".replace("<", "%3C"))),
                byServer("path with a wrong escape in the query, forged", 400, forged.target(PATH + "?x=1&%zz&=&%")),
                forbidden("path with its server, forged", forged.target("http://reflected.example" + PATH)),
                forbidden("another host, forged", forged.with("Host", "reflected.example")));
    }

    private static Stream<Row> wires() {
        Request forged = genuine(WebhookSigner.generate());
        String text = base64(rawSignature());
        return Stream.of(
                byServer("a line end in a header", 403, genuine().with("X-Evil", "1\r\n\r\nHTTP/1.1 200 reflected")
                        .without(SIGNATURE)),
                byServer("a line end in the signature", 403, genuine().without(SIGNATURE)
                        .with("X-Other",
                                "1\r\n" + SIGNATURE + ": ")),
                byServer("the signature in folded lines", 403, signature(text.substring(0, 44) + "\r\n " + text.substring(44))),
                byServer("a header without a colon", 400, forged.with("X-Other", "1\r\nreflected")),
                byServer("a space before the colon", 400, forged.with("X-Other ", "1")),
                byServer("NUL in a header", 400, forged.with("X-Other", "1\0" + MARK)),
                byServer("a header that is too large", 431, forged.with("X-Large", "a".repeat(20_000))),
                byServer("headers that are too many", 431, many(forged)),
                byServer("a target that is too long", 414, forged.target(PATH + "?" + "a".repeat(20_000))),
                byServer("two lengths", 400, forged.with("Content-Length", "1")),
                byServer("a length below zero", 400, forged.unframed().with("Content-Length", "-1")),
                byServer("a length in words", 400, forged.unframed().with("Content-Length", "many")),
                byServer("a length beyond a long", 400, forged.unframed().with("Content-Length", "99999999999999999999")),
                // newer versions of Netty refuse it by themselves
                new Row("length and chunks", Set.of(403, 400), null, forged.chunked().with("Content-Length", "3")),
                byServer("an unknown transfer encoding", 403, forged.with("Transfer-Encoding", "cow")),
                byServer("a chunk of no size", CLOSED,
                        forged.unframed().with("Transfer-Encoding", "chunked\r\n\r\nxyz\r\n\r\n")));
    }

    @TestFactory
    Stream<DynamicTest> noOtherRequestReachesTheRoute() {
        List<Row> rows = Stream
                .of(timestamps(), signatures(), otherHeaders(), bodies(), contentTypes(), methods(), paths(), wires())
                .flatMap(row -> row)
                .toList();
        return Stream.of(
                Stream.of(dynamicTest("before them all, a genuine event gets in", () -> aGenuineEventGetsIn("1"))),
                rows.stream().map(row -> dynamicTest(row.statuses() + " " + row.name(), () -> isRefused(row))),
                Stream.of(
                        dynamicTest("after them all, a genuine event gets in", () -> aGenuineEventGetsIn("2")),
                        dynamicTest("each row has a name of its own, and there are enough", () -> assertThat(rows)
                                .hasSizeGreaterThanOrEqualTo(60)
                                .extracting(Row::name)
                                .doesNotHaveDuplicates())))
                .flatMap(test -> test);
    }

    private void isRefused(Row row) throws IOException {
        int before = routed.size();
        loud.messages.clear();

        Answer answer = http().send(row.request().with("X-Mark", MARK));

        assertThat(row.statuses()).contains(answer.status());
        if (row.text() != null) {
            assertThat(answer.body()).isEqualTo(row.text());
            assertThat(answer.header("Content-Type")).startsWith("text/plain");
        }
        assertThat(answer.body().toLowerCase(Locale.ROOT))
                .doesNotContain(MARK, "call.hangup", "exception", "\tat ", "jackson", "camel", "passwd");
        assertThat(answer.headers().toString().toLowerCase(Locale.ROOT)).doesNotContain(MARK, "telnyx", "camel", "exception");
        assertThat(routed).hasSize(before);
        assertThat(loud.messages).isEmpty();
    }

    private void aGenuineEventGetsIn(String id) throws IOException {
        int before = routed.size();

        Answer answer = http().send(genuine(utf8(EVENT.replace("reflected-1", "genuine-" + id))));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("accepted");
        assertThat(routed).hasSize(before + 1);
    }

    private RawHttp http() {
        return new RawHttp(SocketFactory.getDefault(), URI.create(webhookUrl(PATH)).getPort());
    }

    // requests

    private static Request genuine() {
        return genuine(utf8(EVENT));
    }

    private static Request genuine(byte[] body) {
        return request(SIGNER.sign(body, NOW));
    }

    private static Request genuine(WebhookSigner signer) {
        return request(signer.sign(utf8(EVENT), NOW));
    }

    private static Request request(SignedWebhook webhook) {
        return Request.post(PATH, webhook.body()).with(webhook.headers());
    }

    private static Request signature(String value) {
        return genuine().replacing(SIGNATURE, value);
    }

    /** Correctly signed, with any text for a time. */
    private static Request signedAt(String timestamp) {
        byte[] wire = utf8(timestamp);
        String onTheWire = new String(wire, StandardCharsets.ISO_8859_1);
        return signature(base64(sign(join(wire, utf8("|" + EVENT))))).replacing(TIMESTAMP, onTheWire);
    }

    private static Request urlSafe() {
        return Stream.iterate(0, i -> i + 1)
                .map(i -> genuine(utf8(EVENT.replace("reflected-1", "reflected-" + i))))
                .filter(request -> value(request).contains("+") || value(request).contains("/"))
                .map(request -> request.replacing(SIGNATURE, value(request).replace('+', '-').replace('/', '_')))
                .findFirst()
                .orElseThrow();
    }

    private static String value(Request request) {
        return request.headers().stream().filter(it -> it.getKey().equals(SIGNATURE)).findFirst().orElseThrow().getValue();
    }

    private static String inQuery(String signature, String timestamp) {
        return PATH + "?" + SIGNATURE + "=" + signature.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D")
                + "&" + TIMESTAMP + timestamp;
    }

    private static Request many(Request request) {
        Request large = request;
        for (int i = 0; i < 2_000; i++) {
            large = large.with("X-Many-" + i, "1");
        }
        return large;
    }

    // bytes

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String digits(char zero) {
        StringBuilder other = new StringBuilder();
        SECONDS.chars().forEach(digit -> other.append((char) (zero + digit - '0')));
        return other.toString();
    }

    private static byte[] with(String event, int... bytes) {
        byte[] extra = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            extra[i] = (byte) bytes[i];
        }
        int at = event.indexOf("abc");
        return join(join(utf8(event.substring(0, at)), extra), utf8(event.substring(at)));
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }

    private static byte[] flipped(byte[] bytes, int index, int bits) {
        byte[] copy = bytes.clone();
        copy[index] ^= (byte) bits;
        return copy;
    }

    private static byte[] filled(int value) {
        byte[] bytes = new byte[64];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] copy = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            copy[i] = bytes[bytes.length - 1 - i];
        }
        return copy;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    // signatures

    private static byte[] rawSignature() {
        return Base64.getDecoder().decode(SIGNER.sign(utf8(EVENT), NOW).signature());
    }

    private static byte[] r(byte[] signature) {
        return Arrays.copyOf(signature, 32);
    }

    private static byte[] s(byte[] signature) {
        return Arrays.copyOfRange(signature, 32, 64);
    }

    private static byte[] lowOrder(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static BigInteger number(byte[] littleEndian) {
        return new BigInteger(1, reversed(littleEndian));
    }

    /** The sum as 32 bytes, the least first. */
    private static byte[] plus(byte[] littleEndian, BigInteger more) {
        byte[] sum = reversed(number(littleEndian).add(more).toByteArray());
        return Arrays.copyOf(sum, 32);
    }

    private static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(KEYS.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Ed25519PrivateKeyParameters privateKey() {
        byte[] encoded = KEYS.getPrivate().getEncoded();
        return new Ed25519PrivateKeyParameters(encoded, encoded.length - 32);
    }

    private static byte[] prehashed() {
        Ed25519phSigner signer = new Ed25519phSigner(new byte[0]);
        signer.init(true, privateKey());
        byte[] message = utf8(SECONDS + "|" + EVENT);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    private static byte[] inContext() {
        Ed25519ctxSigner signer = new Ed25519ctxSigner(utf8("telnyx"));
        signer.init(true, privateKey());
        byte[] message = utf8(SECONDS + "|" + EVENT);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    private static byte[] hmac(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(SIGNER.publicKey()), "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    // log

    private static Logger root() {
        return (Logger) LogManager.getRootLogger();
    }

    /** What nobody must be able to provoke: errors of ours and of Camel, and stack traces of ours. */
    private static final class Loud extends AbstractAppender {

        private final Queue<String> messages = new ConcurrentLinkedQueue<>();

        Loud() {
            super("loud", null, null, true, Property.EMPTY_ARRAY);
        }

        @Override
        public void append(LogEvent event) {
            boolean error = event.getLevel().isMoreSpecificThan(Level.ERROR);
            if (event.getLoggerName().startsWith("org.cameltelnyx") && (error || event.getThrown() != null)
                    || event.getLoggerName().startsWith("org.apache.camel") && error) {
                messages.add(event.getLoggerName() + ": " + event.getMessage().getFormattedMessage());
            }
        }
    }
}
