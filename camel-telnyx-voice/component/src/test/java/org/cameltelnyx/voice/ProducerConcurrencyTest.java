package org.cameltelnyx.voice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpComponent;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many commands at a time: the producer blocks the thread of its caller, and nothing else.
 */
class ProducerConcurrencyTest extends TelnyxVoiceTestSupport {

    private static final int COMMANDS = 1_000;

    @Test
    void aThousandCommandsAreInFlightOnAPoolOfThreads() throws Exception {
        aThousandCommandsAreInFlight(Executors.newFixedThreadPool(COMMANDS));
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void aThousandCommandsAreInFlightOnVirtualThreads() throws Exception {
        aThousandCommandsAreInFlight(virtualThreads());
    }

    @Test
    void aThousandCommandsShareTheConnectionsThatThereAre() throws Exception {
        telnyx().faults().on("send-dtmf").always().latency(Duration.ofMillis(50));
        List<String> calls = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            calls.add(telnyx().call().answer().callControlId());
        }
        ExecutorService threads = Executors.newFixedThreadPool(COMMANDS);
        try {
            List<Future<Exchange>> running = new ArrayList<>();
            for (String call : calls) {
                running.add(threads.submit(() -> press("telnyx-voice:send-dtmf?digits=1", call)));
            }
            for (int i = 0; i < COMMANDS; i++) {
                assertThat(result(running.get(i)).callControlId()).isEqualTo(calls.get(i));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(telnyx().effects("send-dtmf")).isEqualTo(COMMANDS);
        assertThat(telnyx().received("send-dtmf")).hasSize(COMMANDS);
    }

    @Test
    void aStalledConnectionDelaysNoOtherCommand() throws Exception {
        SimulatedCall stalled = telnyx().call().answer();
        SimulatedCall call = telnyx().call().answer();
        telnyx().faults().on("stop-siprec").afterEffect().latency(Duration.ofMinutes(1));
        CompletableFuture<Exchange> waiting = CompletableFuture.supplyAsync(
                () -> press("telnyx-voice:stop-siprec?responseTimeout=60000&maxRetries=0", stalled.callControlId()));
        telnyx().awaitReceived("stop-siprec", 1);
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<Future<Exchange>> running = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                running.add(threads.submit(() -> press("telnyx-voice:send-dtmf?digits=1", call.callControlId())));
            }
            for (Future<Exchange> each : running) {
                assertThat(result(each).result()).isEqualTo("ok");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(waiting).as("the stalled command").isNotDone();
    }

    /** No answer is given before all commands are there. */
    private void aThousandCommandsAreInFlight(ExecutorService threads) throws Exception {
        HttpComponent http = new HttpComponent();
        http.setCamelContext(context());
        http.setMaxTotalConnections(COMMANDS);
        http.setConnectionsPerRoute(COMMANDS);
        component().setHttpComponent(http);
        component().getConfiguration().setResponseTimeout(60_000);
        Vertx vertx = Vertx.vertx();
        try {
            AtomicInteger arrived = new AtomicInteger();
            ConcurrentLinkedQueue<HttpServerRequest> held = new ConcurrentLinkedQueue<>();
            HttpServer server = vertx.createHttpServer().requestHandler(request -> request.body().onSuccess(body -> {
                held.add(request);
                if (arrived.incrementAndGet() == COMMANDS) {
                    held.forEach(it -> it.response().end("{\"data\":{\"result\":\"ok\"}}"));
                }
            })).listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
            String uri = "telnyx-voice:send-dtmf?digits=1&baseUrl=http://127.0.0.1:" + server.actualPort() + "/v2";
            List<Future<Exchange>> running = new ArrayList<>();
            for (int i = 0; i < COMMANDS; i++) {
                String call = "v3:call-" + i;
                running.add(threads.submit(() -> press(uri, call)));
            }
            for (int i = 0; i < COMMANDS; i++) {
                CommandResult result = result(running.get(i));
                assertThat(result.callControlId()).isEqualTo("v3:call-" + i);
                assertThat(result.attempts()).isEqualTo(1);
            }
            assertThat(arrived).hasValue(COMMANDS);
        } finally {
            threads.shutdownNow();
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    private Exchange press(String uri, String call) {
        return send(uri, null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call));
    }

    private static CommandResult result(Future<Exchange> command) throws Exception {
        Exchange exchange = command.get(30, TimeUnit.SECONDS);
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getHeader(TelnyxVoiceConstants.RESULT, CommandResult.class);
    }

    /** By name, since the tests are compiled for Java 17. */
    private static ExecutorService virtualThreads() throws ReflectiveOperationException {
        return (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }
}
