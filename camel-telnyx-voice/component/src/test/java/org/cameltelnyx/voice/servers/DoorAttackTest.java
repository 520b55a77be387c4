package org.cameltelnyx.voice.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.StreamResetException;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.main.Main;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configurator;
import org.awaitility.core.ConditionFactory;
import org.cameltelnyx.voice.CapturedLog;
import org.cameltelnyx.voice.TelnyxVoiceComponent;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.WebhookSigner;
import org.cameltelnyx.voice.webhook.RefusalReason;
import org.cameltelnyx.voice.webhook.WebhookPath;
import org.cameltelnyx.voice.webhook.Webhooks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cameltelnyx.voice.servers.EventRequests.EVENT;
import static org.cameltelnyx.voice.servers.EventRequests.SIGNER;
import static org.cameltelnyx.voice.servers.EventRequests.chunk;
import static org.cameltelnyx.voice.servers.EventRequests.event;
import static org.cameltelnyx.voice.servers.EventRequests.good;
import static org.cameltelnyx.voice.servers.EventRequests.head;
import static org.cameltelnyx.voice.servers.EventRequests.lines;
import static org.cameltelnyx.voice.servers.EventRequests.signed;
import static org.cameltelnyx.voice.servers.EventRequests.whole;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What strangers can send to the server of camel-main, byte by byte. After each attack a good event gets 200, nothing is held,
 * and nothing of it was logged.
 */
class DoorAttackTest {

    private static final String PATH = "/telnyx/voice";
    /** Room for one body of the largest size and nothing else. */
    private static final String NARROW = "/narrow";
    /** Where a body has little time. Elsewhere it has more than any test. */
    private static final String HASTY = "/hasty";
    private static final int MAX_BODY_SIZE = 4096;
    private static final Duration BODY_TIMEOUT = Duration.ofMinutes(1);
    private static final int LITTLE = 100;
    private static final WebhookSigner STRANGER = WebhookSigner.generate();
    /** Events that wait in their route until they are let go on. */
    private static final Map<String, CountDownLatch> HELD = new ConcurrentHashMap<>();
    private static final Set<Object> ENTERED = ConcurrentHashMap.newKeySet();
    private static Main main;
    private static Vertx vertx;

    private CapturedLog log;
    private boolean startsAnother;
    private boolean loggedByVertx;
    private long late;

    @BeforeAll
    static void start() throws Exception {
        main = application(PATH, NARROW + "?maxBytesInFlight=" + MAX_BODY_SIZE, HASTY + "?bodyTimeout=" + LITTLE);
        vertx = Vertx.vertx();
        for (String name : List.of("io.vertx", "io.netty", "org.apache.camel",
                "org.cameltelnyx.voice.webhook.WebhookListener")) {
            Configurator.setLevel(name, Level.INFO);
        }
    }

    @AfterAll
    static void stop() {
        vertx.close();
        main.stop();
        // from its file
        ((LoggerContext) LogManager.getContext(false)).reconfigure();
    }

    private static Main application(String... paths) throws Exception {
        Main application = new Main();
        Properties properties = new Properties();
        properties.setProperty("camel.server.enabled", "true");
        properties.setProperty("camel.server.host", "127.0.0.1");
        properties.setProperty("camel.server.port", "0");
        application.setInitialProperties(properties);
        TelnyxVoiceComponent component = new TelnyxVoiceComponent();
        component.getConfiguration().setPublicKey(SIGNER.publicKey());
        component.getConfiguration().setMaxBodySize(MAX_BODY_SIZE);
        component.getConfiguration().setBodyTimeout(BODY_TIMEOUT.toMillis());
        application.bind("telnyx-voice", component);
        for (String path : paths) {
            application.configure()
                    .addRoutesBuilder(RouteBuilder.loadRoutesBuilder(builder -> builder
                            .from("telnyx-voice:webhook?path=" + path.replace('?', '&'))
                            .routeId(path.replaceAll("\\?.*", ""))
                            .process(exchange -> {
                                assertThat(Thread.currentThread().getName()).doesNotContain("eventloop");
                                CountDownLatch held = HELD.get(exchange.getMessage().getHeader("CamelTelnyxVoiceEventId"));
                                if (held != null) {
                                    ENTERED.add(exchange.getMessage().getHeader("CamelTelnyxVoiceEventId"));
                                    held.await();
                                }
                            })));
        }
        application.start();
        return application;
    }

    @BeforeEach
    void listen() {
        late = refused(HASTY, RefusalReason.BODY_LATE);
        log = new CapturedLog();
    }

    @AfterEach
    void allIsAsBefore() throws Exception {
        try {
            for (String path : List.of(PATH, NARROW, HASTY)) {
                soon().untilAsserted(() -> assertThat(path(path).bytesInFlight()).isZero());
                try (Wire wire = wire()) {
                    SignedWebhook webhook = good();
                    assertThat(wire.send(whole(head(path, webhook), webhook)).read().status()).isEqualTo(200);
                }
            }
            assertThat(log.events()).filteredOn(event -> event.getLevel() != Level.INFO || !startsAnother)
                    .filteredOn(event -> !loggedByVertx)
                    // what no request is shown in, and is not said again
                    .filteredOn(event -> !event.getMessage().getFormattedMessage().contains("nce in 10 minutes"))
                    .as("logged above DEBUG")
                    .isEmpty();
        } finally {
            log.close();
        }
    }

    // a body that is announced and does not come

    @Test
    void whoHasAFreshHeaderHasALittleTimeForTheBody() throws Exception {
        try (Wire wire = wire()) {
            wire.send(head(HASTY, good(), "Content-Length: 4000") + "half");

            Wire.Reply reply = wire.read();

            assertThat(reply.status()).isEqualTo(408);
            assertThat(reply.body()).isEqualTo("timeout");
            wire.awaitClosed();
        }
        assertThat(refused(HASTY, RefusalReason.BODY_LATE)).isEqualTo(late + 1);
    }

    @Test
    void dropsBuyNoTime() throws Exception {
        AtomicBoolean closed = new AtomicBoolean();
        try (Wire wire = wire()) {
            wire.send(head(HASTY, good(), "Content-Length: 4000"));
            Thread drops = new Thread(() -> {
                while (!closed.get()) {
                    wire.push(new byte[]{' '});
                    LockSupport.parkNanos(1_000_000);
                }
            });
            drops.start();

            assertThat(wire.read().status()).isEqualTo(408);
            wire.awaitClosed();
            closed.set(true);
            drops.join();
        }
    }

    static Stream<Arguments> refusedByTheirHeaders() {
        SignedWebhook good = good();
        String length = "Content-Length: 1000";
        String json = "Content-Type: application/json";
        String time = "telnyx-timestamp: " + good.timestamp();
        String signature = "telnyx-signature-ed25519: " + good.signature();
        return Stream.of(
                arguments("no signature", RefusalReason.TIMESTAMP_MISSING, "", lines(length, json)),
                arguments("no signature, in chunks", RefusalReason.TIMESTAMP_MISSING, "",
                        lines("Transfer-Encoding: chunked", json)),
                arguments("no timestamp", RefusalReason.TIMESTAMP_MISSING, "", lines(length, json, signature)),
                arguments("half a signature", RefusalReason.SIGNATURE_MISSING, "", lines(length, json, time)),
                arguments("stale", RefusalReason.TIMESTAMP_STALE, "",
                        lines(length, json, "telnyx-timestamp: 1700000000", signature)),
                arguments("no base64", RefusalReason.SIGNATURE_MALFORMED, "",
                        lines(length, json, time, "telnyx-signature-ed25519: " + "?".repeat(88))),
                arguments("two signatures", RefusalReason.SIGNATURE_REPEATED, "",
                        lines(length, json, time, signature, signature.toUpperCase(Locale.ROOT))),
                arguments("no content type", RefusalReason.CONTENT_TYPE, "", lines(length, time, signature)),
                arguments("half a charset", RefusalReason.CONTENT_TYPE, "",
                        lines(length, "Content-Type: application/json; charset=\"", time, signature)),
                arguments("too large", RefusalReason.SIZE, "",
                        lines("Content-Length: " + (MAX_BODY_SIZE + 1), json, time, signature)),
                arguments("far too large", RefusalReason.SIZE, "",
                        lines("Content-Length: " + Long.MAX_VALUE, json, time, signature)),
                arguments("half a percent", RefusalReason.QUERY, "?%", lines(length, json, time, signature)),
                arguments("no hexadecimal", RefusalReason.QUERY, "?a=%zz", lines(length, json, time, signature)),
                arguments("in the query", RefusalReason.HEADER_IN_QUERY, "?%54elnyx-Timestamp=1",
                        lines(length, json, time, signature)),
                arguments("half a percent, no signature", RefusalReason.QUERY, "?%", lines(length, json)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedByTheirHeaders")
    void whoIsRefusedByTheHeadersIsAnsweredAtOnce(String what, RefusalReason reason, String query, String headers)
            throws Exception {
        long before = refused(PATH, reason);
        try (Wire wire = wire()) {
            wire.send("POST " + PATH + query + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n");

            assertThat(wire.read().status()).isEqualTo(reason.answer().status());
            assertThat(path(PATH).bytesInFlight()).isZero();
            assertThat(refused(PATH, reason)).isEqualTo(before + 1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedByTheirHeaders")
    void andClosedUnlessTheBodyComes(String what, RefusalReason reason, String query, String headers) throws Exception {
        long before = refused(HASTY, reason);
        try (Wire wire = wire()) {
            wire.send("POST " + HASTY + query + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n");

            assertThat(wire.read().status()).isEqualTo(reason.answer().status());
            wire.awaitClosed();
        }
        assertThat(refused(HASTY, reason)).isEqualTo(before + 1);
        assertThat(refused(HASTY, RefusalReason.BODY_LATE)).as("counted once").isEqualTo(late);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEndlessBodyIsCutOff(boolean plausible) throws Exception {
        AtomicBoolean closed = new AtomicBoolean();
        try (Wire wire = wire()) {
            wire.send(head(PATH, plausible ? good() : null, "Transfer-Encoding: chunked"));
            Thread endless = new Thread(() -> {
                while (!closed.get()) {
                    wire.push(chunk(1024).getBytes(StandardCharsets.ISO_8859_1));
                }
            });
            endless.start();

            assertThat(wire.read().status()).isEqualTo(plausible ? 413 : 403);
            wire.awaitClosed();
            closed.set(true);
            endless.join();
        }
    }

    // room

    /** How a request ends that has taken all the room there is. */
    static Stream<Arguments> endings() {
        return Stream.of(
                arguments("answer", ending(wire -> {
                    wire.send(rest());
                    assertThat(wire.read().status()).isEqualTo(403);
                })),
                arguments("reset", ending(Wire::reset)),
                arguments("close", ending(Wire::close)),
                arguments("half-close", ending(wire -> {
                    wire.halfClose();
                    wire.awaitClosed();
                })),
                arguments("too large", ending(wire -> {
                    wire.send(chunk(MAX_BODY_SIZE));
                    assertThat(wire.read().status()).isEqualTo(413);
                })),
                arguments("no chunk", ending(wire -> {
                    wire.send("zzz\r\n");
                    wire.awaitClosed();
                })));
    }

    interface Ending {
        void of(Wire wire) throws IOException;
    }

    private static Ending ending(Ending ending) {
        return ending;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endings")
    void roomIsGivenBackHoweverARequestEnds(String what, Ending ending) throws Exception {
        try (Wire greedy = wire()) {
            greedy.send(head(NARROW, good(), "Transfer-Encoding: chunked")).send(chunk(MAX_BODY_SIZE - 10));
            soon().until(() -> path(NARROW).bytesInFlight() == MAX_BODY_SIZE - 10);

            ending.of(greedy);

            soon().untilAsserted(() -> assertThat(path(NARROW).bytesInFlight()).isZero());
        }
    }

    @Test
    void theSlowestBodyGivesWay() throws Exception {
        long busy = refused(NARROW, RefusalReason.BUSY);
        SignedWebhook webhook = good();
        try (Wire slowest = wire(); Wire slow = wire(); Wire quick = wire()) {
            slowest.send(head(NARROW, good(), "Transfer-Encoding: chunked")).send(chunk(2000));
            soon().until(() -> path(NARROW).bytesInFlight() == 2000);
            slow.send(head(NARROW, good(), "Transfer-Encoding: chunked")).send(chunk(2090));
            soon().until(() -> path(NARROW).bytesInFlight() == 4090);

            assertThat(quick.send(whole(head(NARROW, webhook), webhook)).read().status()).isEqualTo(200);

            Wire.Reply reply = slowest.read();
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.headers()).containsEntry("Retry-After", "1");
            soon().untilAsserted(() -> assertThat(path(NARROW).bytesInFlight()).isEqualTo(2090));
            assertThat(refused(NARROW, RefusalReason.BUSY)).isEqualTo(busy + 1);
            // once the rest has come, its connection is good for more
            SignedWebhook next = good();
            assertThat(slowest.send(rest()).send(whole(head(NARROW, next), next)).read().status()).isEqualTo(200);
            slow.send(rest());
            assertThat(slow.read().status()).isEqualTo(403);
        }
    }

    @Test
    void aBodyKeepsItsRoomWhileItsRouteRuns() throws Exception {
        SignedWebhook slow = event("slow");
        HELD.put("slow", new CountDownLatch(1));
        SignedWebhook large = SIGNER.sign(EVENT.formatted(UUID.randomUUID()) + " ".repeat(3700));
        try (Wire wire = wire(); Wire other = wire()) {
            wire.send(whole(head(NARROW, slow), slow));
            soon().until(() -> path(NARROW).bytesInFlight() == slow.body().length);

            assertThat(other.send(whole(head(NARROW, large), large)).read().status()).isEqualTo(503);
            HELD.get("slow").countDown();

            assertThat(wire.read().status()).isEqualTo(200);
        } finally {
            HELD.remove("slow").countDown();
        }
    }

    @Test
    void whoGoesWhileTheRouteRunsIsNoMalformedRequest() throws Exception {
        SignedWebhook slow = event("gone");
        HELD.put("gone", new CountDownLatch(1));
        long unreadable = refused(PATH, RefusalReason.BODY_UNREADABLE);
        long answered = path(PATH).statistics().getAnswers().sum();
        try {
            Wire wire = wire().send(whole(head(PATH, slow), slow));
            soon().until(() -> path(PATH).bytesInFlight() == slow.body().length);
            wire.reset();
            // the server has seen that it is gone when it serves another one
            try (Wire other = wire()) {
                SignedWebhook webhook = good();
                assertThat(other.send(whole(head(PATH, webhook), webhook)).read().status()).isEqualTo(200);
            }
            assertThat(path(PATH).bytesInFlight()).as("its event is still there").isEqualTo(slow.body().length);
        } finally {
            HELD.remove("gone").countDown();
        }
        soon().untilAsserted(() -> assertThat(path(PATH).bytesInFlight()).isZero());
        assertThat(refused(PATH, RefusalReason.BODY_UNREADABLE)).isEqualTo(unreadable);
        assertThat(path(PATH).statistics().getAnswers().sum()).isEqualTo(answered + 2);
    }

    @Test
    void aPathThatClosesGivesBackAllRoom() throws Exception {
        startsAnother = true;
        Main own = application(PATH, NARROW);
        SignedWebhook slow = event("closing");
        HELD.put("closing", new CountDownLatch(1));
        try (Wire running = wire(own); Wire coming = wire(own)) {
            running.send(whole(head(PATH, slow), slow));
            coming.send(head(PATH, good(), "Content-Length: 100") + "half");
            WebhookPath closing = Webhooks.of(own.getCamelContext()).path(PATH);
            soon().until(() -> closing.bytesInFlight() == slow.body().length + 4);
            soon().until(() -> ENTERED.contains("closing"));
            Thread removal = new Thread(() -> remove(own.getCamelContext(), PATH));
            removal.start();
            HELD.remove("closing").countDown();

            assertThat(running.read().status()).isEqualTo(200);
            removal.join();
            coming.send(" ".repeat(96));
            assertThat(coming.read().status()).isEqualTo(403);
            assertThat(closing.bytesInFlight()).isZero();
            try (Wire after = wire(own)) {
                SignedWebhook webhook = good();
                assertThat(after.send(whole(head(PATH, webhook), webhook)).read().status()).isEqualTo(404);
            }
        } finally {
            own.stop();
        }
    }

    /** {@link DoorMemoryTest} is about what it costs. */
    @Test
    void hundredsWhoAnnounceBodiesKeepNobodyOut() throws Exception {
        List<Wire> strangers = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                strangers.add(wire().send(head(PATH, i % 2 == 0 ? null : good(), "Content-Length: 4096")));
            }
            SignedWebhook webhook = good();
            try (Wire wire = wire()) {
                assertThat(wire.send(whole(head(PATH, webhook), webhook)).read().status()).isEqualTo(200);
            }
            assertThat(path(PATH).bytesInFlight()).isZero();
        } finally {
            for (Wire wire : strangers) {
                wire.close();
            }
        }
    }

    // HTTP

    @Test
    void theNextRequestOnTheConnectionIsServedAfterEachRefusal() throws Exception {
        SignedWebhook last = good();
        SignedWebhook forged = STRANGER.sign(EVENT.formatted(UUID.randomUUID()));
        try (Wire wire = wire()) {
            StringBuilder all = new StringBuilder();
            // pipelined, with bodies
            all.append(text(whole(head(PATH, null), forged)));
            all.append(text(whole(head(PATH, forged), forged)));
            all.append(text(whole(head(PATH + "?%", last), last)));
            all.append(text(whole(head(PATH, last).replace("application/json", "text/plain"), last)));
            all.append(text(whole(head(PATH, last).replace("POST", "PUT"), last)));
            all.append(head(PATH, last).replace("POST", "GET")).append("\r\n");
            SignedWebhook noEvent = SIGNER.sign("[]");
            all.append(text(whole(head(PATH, noEvent), noEvent)));
            all.append(text(whole(head(PATH, last), last)));
            wire.send(all.toString());

            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                statuses.add(wire.read().status());
            }

            assertThat(statuses).containsExactly(403, 403, 400, 415, 405, 405, 400, 200);
        }
    }

    @Test
    void onlyWhoseHeadersAreGoodIsAskedForTheBody() throws Exception {
        SignedWebhook webhook = good();
        try (Wire wire = wire()) {
            wire.send(head(PATH, webhook, "Expect: 100-Continue", "Content-Length: " + webhook.body().length));
            assertThat(wire.read().status()).isEqualTo(100);
            assertThat(wire.send(webhook.body()).read().status()).isEqualTo(200);
            wire.send(head(HASTY, null, "Expect: 100-continue", "Content-Length: 1000"));
            assertThat(wire.read().status()).isEqualTo(403);
            wire.awaitClosed();
        }
    }

    static Stream<Arguments> framings() {
        return Stream.of(
                arguments("two lengths", "Content-Length: 10\r\nContent-Length: 20\r\n", 400),
                arguments("length and chunks", "Content-Length: 10\r\nTransfer-Encoding: chunked\r\n", 400),
                arguments("negative length", "Content-Length: -1\r\n", 400),
                arguments("no number", "Content-Length: ten\r\n", 400),
                arguments("length beyond all numbers", "Content-Length: 99999999999999999999\r\n", 400),
                arguments("unknown coding", "Transfer-Encoding: chunked, gzip\r\n", 400));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("framings")
    void aBodyThatHasTwoEndsOrNoneIsRefused(String what, String framing, int status) throws Exception {
        long accepted = path(PATH).statistics().getAccepted().sum();
        try (Wire wire = wire()) {
            wire.send(
                    "POST " + PATH + " HTTP/1.1\r\nHost: x\r\n" + framing + signed(good()) + "\r\n0\r\n\r\n" + "x".repeat(20));
            wire.halfClose();

            try {
                assertThat(wire.read().status()).isIn(status, 403, 501);
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("closed");
            }
            wire.awaitClosed();
        }
        assertThat(path(PATH).statistics().getAccepted().sum()).isEqualTo(accepted);
    }

    @Test
    void headersInAnyCase() throws Exception {
        SignedWebhook webhook = good();
        try (Wire wire = wire()) {
            wire.send(text(whole(head(PATH, webhook).toUpperCase(Locale.ROOT)
                    .replace("APPLICATION/JSON", "application/json")
                    .replace(PATH.toUpperCase(Locale.ROOT), PATH)
                    .replace(webhook.signature().toUpperCase(Locale.ROOT), webhook.signature()), webhook)));
            assertThat(wire.read().status()).isEqualTo(200);
        }
    }

    @Test
    void theOldHttpIsServed() throws Exception {
        SignedWebhook webhook = good();
        try (Wire wire = wire()) {
            wire.send(text(whole(head(PATH, webhook).replace("HTTP/1.1", "HTTP/1.0"), webhook)));
            assertThat(wire.read().status()).isEqualTo(200);
            wire.awaitClosed();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "TRACE", "CONNECT", "BREW"})
    void otherMethodsLeaveTheConnectionAsItWas(String method) throws Exception {
        SignedWebhook webhook = good();
        try (Wire wire = wire()) {
            wire.send(head(PATH, webhook).replace("POST", method) + "\r\n");
            Wire.Reply reply = method.equals("HEAD") ? wire.readHead() : wire.read();
            assertThat(reply.status()).isEqualTo(405);
            assertThat(reply.headers()).containsEntry("Allow", "POST");
            if (!method.equals("CONNECT")) {
                assertThat(wire.send(whole(head(PATH, webhook), webhook)).read().status()).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"charset=x-none", "charset=\"utf-8\"", "charset=", ";;", "a=\"\\\"\""})
    void whateverTheContentTypeSaysMore(String parameter) throws Exception {
        SignedWebhook webhook = good();
        try (Wire wire = wire()) {
            wire.send(text(whole(head(PATH, webhook).replace("application/json", "application/json; " + parameter), webhook)));
            assertThat(wire.read().status()).isIn(200, 415);
        }
    }

    /** An expression that is tried again and again would take minutes. */
    @ParameterizedTest
    @ValueSource(strings = {";", " ", "; ", ";a=b", ";a=\"\\", "a", ";a=\"", "\t;"})
    void aLongContentTypeTakesNoTime(String part) throws Exception {
        try (Wire wire = wire()) {
            long begin = System.nanoTime();
            wire.send(head(PATH, good()).replace("application/json",
                    "application/json" + part.repeat(7000 / part.length()) + "\""));
            wire.send("Content-Length: 1000\r\n\r\n");
            assertThat(wire.read().status()).isEqualTo(415);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GARBAGE\r\n\r\n", "POST\r\n\r\n", "\0\0\0\0\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nXX\r\n\r\n",
            "POST http:// HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET /telnyx/voice HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: upgrade\r\nSec-WebSocket-Key: x\r\n\r\n"})
    void whatIsNoRequestIsNotLogged(String bytes) throws Exception {
        try (Wire wire = wire()) {
            wire.send(bytes).halfClose().awaitClosed();
        }
    }

    /** Before any handler of a path, for all paths of the server. The page names the logger. */
    @ParameterizedTest
    @ValueSource(strings = {"POST /telnyx/voice% HTTP/1.1\r\nHost: x", "POST /%zz HTTP/1.1\r\nHost: x",
            "POST /telnyx/voice HTTP/1.1\r\nHos: x"})
    void aPathThatCannotBeDecodedIsLoggedByVertx(String head) throws Exception {
        try (Wire wire = wire()) {
            wire.send(head + "\r\n\r\n").halfClose().awaitClosed();
            soon().until(() -> !log.events().isEmpty());
        }
        assertThat(log.events()).extracting(LogEvent::getLoggerName).containsOnly("io.vertx.ext.web.RoutingContext");
        loggedByVertx = true;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100})
    void aResetInMidBodyIsCounted(int sent) throws Exception {
        long before = refused(PATH, RefusalReason.BODY_UNREADABLE);
        Wire wire = wire().send(head(PATH, good(), "Content-Length: 1000") + " ".repeat(sent));
        soon().until(() -> path(PATH).bytesInFlight() == sent);
        wire.reset();

        soon().until(() -> refused(PATH, RefusalReason.BODY_UNREADABLE) == before + 1
                || sent == 0 && refused(PATH, RefusalReason.BODY_UNREADABLE) == before);
    }

    @Test
    void whoClosesItsSideGetsTheAnswer() throws Exception {
        SignedWebhook webhook = good();
        try (Wire wire = wire()) {
            wire.send(whole(head(PATH, webhook), webhook)).halfClose().awaitClosed();
        }
    }

    // HTTP/2 without TLS

    @Test
    void streamsAreJudgedAsRequestsAre() throws Exception {
        HttpClient client = h2c();
        SignedWebhook webhook = good();
        HttpClientRequest good = request(client);
        webhook.headers().forEach(good::putHeader);
        assertThat(good.send(Buffer.buffer(webhook.body()))
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS)
                .statusCode()).isEqualTo(200);

        List<HttpClientRequest> open = new ArrayList<>();
        CountDownLatch ended = new CountDownLatch(99);
        Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
        for (int i = 0; i < 99; i++) {
            HttpClientRequest request = request(client).setURI(HASTY).setChunked(true);
            request.exceptionHandler(e -> {
                if (e instanceof StreamResetException) {
                    ended.countDown();
                }
            });
            if (i % 3 > 0) {
                good().headers().forEach(request::putHeader);
            }
            request.response().onSuccess(response -> statuses.merge(response.statusCode(), 1, Integer::sum));
            request.sendHead();
            if (i % 3 == 2) {
                request.write(Buffer.buffer("x".repeat(10)));
            }
            open.add(request);
        }
        HttpClientRequest next = request(client);
        webhook.headers().forEach(next::putHeader);
        assertThat(next.send(Buffer.buffer(webhook.body()))
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS)
                .statusCode()).isEqualTo(200);
        assertThat(ended.await(5, TimeUnit.SECONDS)).as("all streams are reset in the end").isTrue();
        assertThat(statuses).isEqualTo(Map.of(403, 33, 408, 66));
        // not its connection
        HttpClientRequest last = request(client);
        webhook.headers().forEach(last::putHeader);
        assertThat(last.send(Buffer.buffer(webhook.body()))
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS)
                .statusCode()).isEqualTo(200);
        client.close();
    }

    @Test
    void aStreamThatIsResetGivesItsRoomBack() throws Exception {
        HttpClient client = h2c();
        HttpClientRequest request = request(client).setChunked(true);
        request.exceptionHandler(e -> assertThat(e).isInstanceOf(StreamResetException.class));
        good().headers().forEach(request::putHeader);
        request.write(Buffer.buffer("x".repeat(1000)));
        soon().until(() -> path(PATH).bytesInFlight() == 1000);

        request.reset();

        soon().until(() -> path(PATH).bytesInFlight() == 0);
        client.close();
    }

    @Test
    void anUpgradeToHttp2IsNoWayAround() throws Exception {
        long before = refused(PATH, RefusalReason.TIMESTAMP_MISSING);
        try (Wire wire = wire()) {
            wire.send(
                    head(PATH, null, "Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQAAP__",
                            "Content-Length: 1000"));
            assertThat(wire.read().status()).isEqualTo(101);
            soon().until(() -> refused(PATH, RefusalReason.TIMESTAMP_MISSING) == before + 1);
        }
    }

    // steps

    private static HttpClient h2c() {
        return vertx.createHttpClient(new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setHttp2MaxPoolSize(1));
    }

    private static HttpClientRequest request(HttpClient client) throws Exception {
        return client.request(HttpMethod.POST, port(main), "127.0.0.1", PATH)
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS)
                .putHeader("Content-Type", "application/json");
    }

    private static Wire wire() throws IOException {
        return wire(main);
    }

    private static Wire wire(Main application) throws IOException {
        return new Wire(port(application));
    }

    private static int port(Main application) {
        return application.getCamelContext().hasService(MainHttpServer.class).getRouter().getServer().getPort();
    }

    private static WebhookPath path(String path) {
        return Webhooks.of(main.getCamelContext()).path(path);
    }

    private static long refused(String path, RefusalReason reason) {
        return path(path).statistics().getRefused().counters().get(reason).sum();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String rest() {
        return "0\r\n\r\n";
    }

    private static ConditionFactory soon() {
        return await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5));
    }

    private static void remove(CamelContext context, String id) {
        try {
            context.getRouteController().stopRoute(id);
            context.removeRoute(id);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
