package org.cameltelnyx.voice;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpComponent;
import org.cameltelnyx.voice.api.ApiStatistics;
import org.cameltelnyx.voice.api.CommandOutcome;
import org.cameltelnyx.voice.api.CommandStatistics;
import org.cameltelnyx.voice.api.InvalidRequestException;
import org.cameltelnyx.voice.api.OutcomeUnknownException;
import org.cameltelnyx.voice.api.RateLimitedException;
import org.cameltelnyx.voice.api.ServerException;
import org.cameltelnyx.voice.api.TelnyxVoiceException;
import org.cameltelnyx.voice.api.UnreachableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cameltelnyx.voice.ScriptedServer.write;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Servers in the place of Telnyx that answer without end, too slowly, or with what breaks a client. No command hangs, and
 * none harms the next one: there is a single connection in the pool, which each of them has to give back.
 */
class ProducerAttackTest extends TelnyxVoiceTestSupport {

    private static final Map<String, Object> ANY_CALL = Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:any");
    private static final String LATE = "commandTimeout, 500 ms";
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
    /** More than the system keeps of what nobody reads, and far less than is read of an endless answer. */
    private static final long NOT_READ = 32 * 1024 * 1024;

    private final HttpComponent http = new HttpComponent();
    private final AtomicReference<Error> before = new AtomicReference<>();
    private final AtomicReference<Error> after = new AtomicReference<>();

    @BeforeEach
    void useOneConnection() {
        http.setCamelContext(context());
        http.setConnectionsPerRoute(1);
        http.setHttpClientConfigurer(client -> client
                .addRequestInterceptorLast((request, entity, it) -> thrown(before))
                .addResponseInterceptorLast((response, entity, it) -> thrown(after)));
        component().setHttpComponent(http);
        // the first command of a process takes longer
        send("telnyx-voice:stop-siprec", null, ANY_CALL);
    }

    static Stream<Arguments> attacks() {
        String large = "larger than 1048576 bytes";
        return Stream.of(
                attack("an endless chunked answer", large, out -> {
                    write(out, CHUNKED);
                    endless(out, "10000\r\n" + "x".repeat(0x10000) + "\r\n");
                }),
                attack("a length of 10^12, and spaces", large, out -> {
                    write(out, OK + "Content-Length: 1000000000000\r\n\r\n");
                    endless(out, " ".repeat(0x10000));
                }),
                attack("more than 1 MiB", large, out -> {
                    write(out, OK + "Content-Length: 67108864\r\n\r\n");
                    for (int i = 0; i < 1024; i++) {
                        write(out, " ".repeat(0x10000));
                    }
                }),
                attack("an answer without a length", large, out -> {
                    write(out, OK + "\r\n");
                    endless(out, " ".repeat(0x10000));
                }),
                attack("a body by drops", LATE, out -> {
                    write(out, OK + "Content-Length: 100000\r\n\r\n");
                    drip(out, " ");
                }),
                attack("chunks by drops", LATE, out -> {
                    write(out, CHUNKED);
                    drip(out, "1\r\n \r\n");
                }),
                attack("a header by drops", LATE, out -> {
                    write(out, OK + "X: ");
                    drip(out, "x");
                }),
                attack("nothing", LATE, out -> TimeUnit.HOURS.sleep(1)),
                attack("a storm of 100 Continue", "More than 10 interim answers",
                        out -> endless(out, "HTTP/1.1 100 Continue\r\n\r\n".repeat(0x1000))),
                attack("a storm of 103 Early Hints", "More than 10 interim answers",
                        out -> endless(out, "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n".repeat(0x1000))),
                attack("an endless line of a header", "Maximum line length", out -> {
                    write(out, OK + "X: ");
                    endless(out, "x".repeat(0x10000));
                }),
                attack("an endless folded header", "Maximum line length", out -> {
                    write(out, OK + "X: ");
                    endless(out, "x\r\n ".repeat(0x1000));
                }),
                attack("an endless status", "Maximum line length", out -> {
                    write(out, "HTTP/1.1 200 ");
                    endless(out, "x".repeat(0x10000));
                }),
                attack("10,000 headers", "Maximum header count", out -> {
                    write(out, OK);
                    write(out, "X: x\r\n".repeat(10_000) + "\r\n");
                    endless(out, " ");
                }),
                attack("endless trailers", "Maximum header count", out -> {
                    write(out, CHUNKED + "2\r\n{}\r\n0\r\n");
                    endless(out, "X: x\r\n".repeat(0x1000));
                }),
                attack("an endless extension of a chunk", "Maximum line length", out -> {
                    write(out, CHUNKED + "2;");
                    endless(out, "x".repeat(0x10000));
                }),
                attack("no HTTP, without end", "Maximum line length", out -> endless(out, "x".repeat(0x10000))));
    }

    private static Arguments attack(String name, String said, ScriptedServer.Script script) {
        return arguments(name, said, script);
    }

    private static void endless(OutputStream out, String text) throws IOException {
        while (true) {
            write(out, text);
        }
    }

    private static void drip(OutputStream out, String text) throws IOException, InterruptedException {
        while (true) {
            write(out, text);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void isCutOffAndHarmsNoOtherCommand(String name, String said, ScriptedServer.Script script) throws Exception {
        try (ScriptedServer server = new ScriptedServer(script)) {
            String uri = routeTo("telnyx-voice:start-siprec?responseTimeout=20000&commandTimeout="
                    + (said.equals(LATE) ? 500 : 20_000) + "&baseUrl=" + server.baseUrl());
            long start = System.nanoTime();

            Exchange exchange = send(uri, null, ANY_CALL);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            TelnyxVoiceException failure = exchange.getException(TelnyxVoiceException.class);
            assertThat(failure).hasMessageContaining(said);
            if (said.startsWith("larger")) {
                assertThat(failure).hasMessageContaining("accepted")
                        .extracting(TelnyxVoiceException::getHttpResponseCode)
                        .isEqualTo(200);
            } else {
                assertThat(failure).isInstanceOf(OutcomeUnknownException.class).hasMessageContaining("was sent");
            }
            if (!name.equals("nothing")) {
                await().until(() -> server.cutOff() == 1);
            }
            assertThat(server.written()).isLessThan(NOT_READ);
            // the only connection of the pool is free again
            assertThat(send(uri, null, ANY_CALL).getException()).isNull();
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void theDeadlineHoldsForTheWaitForAConnection() throws Exception {
        try (AcceptingServer server = new AcceptingServer(null)) {
            server.hold();
            String uri = routeTo("telnyx-voice:start-siprec?maxRetries=0&baseUrl=" + server.baseUrl("127.0.0.1"));
            CompletableFuture<Exchange> first = CompletableFuture.supplyAsync(() -> send(uri, null, ANY_CALL));
            await().until(() -> server.requests().size() == 1);

            assertNotSent(server.baseUrl("127.0.0.1"));

            assertThat(first).isNotDone();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void theDeadlineHoldsForATlsHandshake() throws Exception {
        // the system accepts, and nobody answers
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            assertNotSent("https://127.0.0.1:" + silent.getLocalPort() + "/v2");
        }
    }

    @Test
    void theDeadlineHoldsForAConnectionThatIsNeverMade() throws Exception {
        List<SocketChannel> queue = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 10; i++) {
                SocketChannel channel = SocketChannel.open();
                queue.add(channel);
                channel.configureBlocking(false);
                channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), full.getLocalPort()));
            }

            assertNotSent("http://127.0.0.1:" + full.getLocalPort() + "/v2");
        } finally {
            for (SocketChannel channel : queue) {
                channel.close();
            }
        }
    }

    private void assertNotSent(String baseUrl) {
        long start = System.nanoTime();

        Exchange exchange = send("telnyx-voice:start-siprec?commandTimeout=200&connectTimeout=20000&baseUrl=" + baseUrl, null,
                ANY_CALL);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        assertThat(exchange.getException()).isExactlyInstanceOf(UnreachableException.class)
                .hasMessageContainingAll("was not sent", "commandTimeout, 200 ms", "increase it");
        assertThat(exchange.getException(TelnyxVoiceException.class).isOutcomeUnknown()).isFalse();
    }

    @Test
    void theDeadlineHoldsForThePausesBetweenRetries() {
        telnyx().faults().on("hangup").always().status(503, Map.of("Retry-After", "4"));
        long start = System.nanoTime();

        Exchange exchange = send("telnyx-voice:hangup?commandTimeout=3000", null, ANY_CALL);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        assertThat(exchange.getException()).isExactlyInstanceOf(ServerException.class);
        assertThat(telnyx().received("hangup")).hasSize(1);
    }

    @Test
    void aWaitBeyondAllNumbersFailsAtOnce() {
        telnyx().faults().on("start-siprec").status(429, Map.of("Retry-After", "999999999999999"));

        Exchange exchange = send("telnyx-voice:start-siprec", null, ANY_CALL);

        assertThat(exchange.getException()).isExactlyInstanceOf(RateLimitedException.class);
        assertThat(exchange.getException(TelnyxVoiceException.class).getRateLimit().retryAfter())
                .isEqualTo(Duration.ofSeconds(Integer.MAX_VALUE));
        assertThat(telnyx().received("start-siprec")).hasSize(1);
    }

    /** Only a proxy that was asked can say that it has not passed the command on. */
    @Test
    void aServerThatPlaysAProxyIsNotBelieved() {
        telnyx().faults().on("start-siprec").always().status(407);

        Exchange exchange = send("telnyx-voice:start-siprec", null, ANY_CALL);

        assertThat(exchange.getException()).isExactlyInstanceOf(InvalidRequestException.class).hasMessageContaining("407");
        assertThat(exchange.getException(TelnyxVoiceException.class).getHttpResponseCode()).isEqualTo(407);
        assertThat(telnyx().received("start-siprec")).hasSize(1);
    }

    /** HttpClient closes its pool for good when a command meets an error. */
    @Test
    void anErrorLeavesTheOtherCommandsAlone() throws Exception {
        try (AcceptingServer server = new AcceptingServer(null); AcceptingServer other = new AcceptingServer(null)) {
            String uri = routeTo("telnyx-voice:start-siprec?maxRetries=0&baseUrl=" + server.baseUrl("127.0.0.1"));
            other.hold();
            CompletableFuture<Exchange> underWay = CompletableFuture.supplyAsync(() -> send(
                    "telnyx-voice:stop-siprec?maxRetries=0&baseUrl=" + other.baseUrl("127.0.0.1"), null, ANY_CALL));
            await().until(() -> other.requests().size() == 1);

            before.set(new OutOfMemoryError("made up"));
            assertThat(send(uri, null, ANY_CALL).getException()).isExactlyInstanceOf(UnreachableException.class)
                    .hasMessageContainingAll("was not sent", "OutOfMemoryError: made up")
                    .hasCauseInstanceOf(OutOfMemoryError.class);
            // more often than there are connections, of which none is lost
            for (int i = 0; i < 3; i++) {
                after.set(new NoClassDefFoundError("made/up"));
                assertThat(send(uri, null, ANY_CALL).getException()).isExactlyInstanceOf(OutcomeUnknownException.class)
                        .hasMessageContainingAll("was sent", "NoClassDefFoundError: made/up");
            }

            assertThat(send(uri, null, ANY_CALL).getException()).isNull();
            assertThat(underWay).isNotDone();
            other.close();
            CommandStatistics counted = ApiStatistics.of(context()).action("start-siprec");
            assertThat(counted.getEnded().get(CommandOutcome.UNREACHABLE).count()).isEqualTo(1);
            assertThat(counted.getEnded().get(CommandOutcome.OUTCOME_UNKNOWN).count()).isEqualTo(3);
        }
    }

    private static void thrown(AtomicReference<Error> error) {
        Error next = error.getAndSet(null);
        if (next != null) {
            throw next;
        }
    }
}
