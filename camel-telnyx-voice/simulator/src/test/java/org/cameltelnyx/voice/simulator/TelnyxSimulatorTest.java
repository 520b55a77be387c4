package org.cameltelnyx.voice.simulator;

import java.net.URI;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TelnyxSimulatorTest {

    private final WebhookReceiver receiver = WebhookReceiver.start();
    private final TelnyxSimulator simulator = TelnyxSimulator.start();

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }

    @Test
    void hasAnAddressAndKeysOfItsOwn() {
        try (TelnyxSimulator other = TelnyxSimulator.start()) {
            assertThat(simulator.baseUrl()).matches("http://127\\.0\\.0\\.1:\\d+/v2").isNotEqualTo(other.baseUrl());
            assertThat(simulator.apiKey()).startsWith("KEY").isNotEqualTo(other.apiKey());
            assertThat(simulator.publicKey()).isNotEqualTo(other.publicKey());
            assertThat(simulator.signer().publicKey()).isEqualTo(simulator.publicKey());
        }
    }

    @Test
    void takesItsSettings() throws GeneralSecurityException {
        try (TelnyxSimulator other = TelnyxSimulator.builder()
                .apiKey("KEYmine")
                .keyPair(WebhookSignerTest.publishedKeys())
                .latency(Duration.ofMillis(200))
                .start()) {
            assertThat(other.apiKey()).isEqualTo("KEYmine");
            assertThat(other.publicKey()).isEqualTo(WebhookSigner.of(WebhookSignerTest.publishedKeys()).publicKey());
            long start = System.nanoTime();
            SimulatedCall call = other.call().answer();
            assertThat(new RestClient(other).post(call, "siprec_start", "{}").statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(190));
        }
    }

    @Test
    void saysWhenThePortIsTaken() {
        int port = URI.create(simulator.baseUrl()).getPort();

        assertThatThrownBy(() -> TelnyxSimulator.builder().port(port).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("127.0.0.1:" + port);
    }

    @Test
    void canBeClosedTwice() {
        simulator.close();
        simulator.close();
    }

    @Test
    void closesInTheMiddleOfManyDeliveries() {
        simulator.webhookUrl(receiver.url());
        SimulatedCall call = simulator.call();
        List<String> unhandled = new CopyOnWriteArrayList<>();
        AbstractAppender appender = new AbstractAppender("unhandled", null, null, false, Property.EMPTY_ARRAY) {
            @Override
            public void append(LogEvent event) {
                unhandled.add(event.getMessage().getFormattedMessage() + " " + event.getThrown());
            }
        };
        Logger root = ((LoggerContext) LogManager.getContext(false)).getRootLogger();
        appender.start();
        root.addAppender(appender);
        try {
            for (int i = 0; i < 500; i++) {
                call.send("call.cost", Map.of());
            }
            simulator.close();
        } finally {
            root.removeAppender(appender);
        }

        assertThat(unhandled).isEmpty();
        call.send("call.cost", Map.of());
        simulator.awaitIdle();
    }

    @Test
    void portIsFreeOnceClosed() {
        int port = URI.create(simulator.baseUrl()).getPort();
        simulator.close();

        TelnyxSimulator.builder().port(port).start().close();
    }

    @Test
    void resetForgetsAllButAddressKeysAndWebhookUrl() {
        simulator.webhookUrl(receiver.url());
        SimulatedCall call = simulator.call().answer();
        RestClient client = new RestClient(simulator);
        client.post(call, "send_dtmf", "{\"digits\":\"1\"}");
        simulator.faults().onAny().status(500);
        simulator.webhookFaults().onAny().late(Duration.ofHours(1));
        simulator.send("call.hold", Map.of());
        String apiKey = simulator.apiKey();

        simulator.reset();

        assertThat(simulator.received()).isEmpty();
        assertThat(simulator.awaitIdle()).isEmpty();
        assertThat(simulator.effects("send-dtmf")).isZero();
        assertThat(simulator.apiKey()).isEqualTo(apiKey);
        assertThat(RestClient.error(client.post(call, "send_dtmf", "{\"digits\":\"1\"}")).path("code").asText())
                .isEqualTo("90015");
        simulator.send("call.unhold", Map.of());
        simulator.awaitDelivery("call.unhold");
    }

    @Test
    void waitsForCommands() {
        SimulatedCall call = simulator.call().answer();
        new RestClient(simulator).post(call, "siprec_start", "{}");

        assertThat(simulator.awaitReceived("start-siprec", 1)).hasSize(1);
    }

    @Test
    void conditionMayLookAtACallThatIsBusy() throws InterruptedException {
        SimulatedCall call = simulator.call();
        CountDownLatch looking = new CountDownLatch(1);
        Thread busy = new Thread(() -> {
            synchronized (call) {
                looking.countDown();
                call.answer();
            }
        });

        simulator.awaitDeliveries(all -> {
            // a condition is asked again until it holds, and a thread starts once
            if (busy.getState() == Thread.State.NEW) {
                busy.start();
            }
            return awaits(looking) && call.state() == SimulatedCall.State.ANSWERED;
        }, Duration.ofSeconds(5));
        busy.join();
    }

    private static boolean awaits(CountDownLatch latch) {
        try {
            return latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void resetGoesBackToHowDialedCallsAreAnsweredAtFirst() {
        try (TelnyxSimulator answering = TelnyxSimulator.builder().answerDialedCalls(true).start()) {
            answering.answerDialedCalls(false);
            answering.reset();
            new RestClient(answering).send("POST", "/calls",
                    "{\"connection_id\":\"c\",\"from\":\"+15550001\",\"to\":\"+15550002\"}");
            assertThat(answering.calls().get(0).state()).isEqualTo(SimulatedCall.State.ANSWERED);
        }
    }

    @Test
    void aClientGetsAnAnswerEvenIfTheSimulatorFails() {
        try (TelnyxSimulator broken = TelnyxSimulator.start()) {
            broken.observe(new Observer() {
                @Override
                public void arrived(Command command) {
                    throw new IllegalStateException("a fault of its own");
                }

                @Override
                public void received(Command command, ReceivedCommand record, Answer answer) {
                    // works
                }

                @Override
                public void published(WebhookEvent event, WebhookFate fate) {
                    // works
                }

                @Override
                public void delivered(Delivery delivery, boolean isLast) {
                    // works
                }
            });

            HttpResponse<String> response = new RestClient(broken).send("GET", "/queues", "");

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).contains("10007", "a fault of its own");
            assertThat(broken.received("queue-list")).hasSize(1);
        }
    }

    @Test
    void callControlIdsAreUnique() {
        CallOptions options = CallOptions.defaults();
        simulator.call(options);

        assertThatThrownBy(() -> simulator.call(options)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(options.callControlId());
    }

    @Test
    void callHasTheOptionsItWasMadeWith() {
        SimulatedCall call = simulator.call(CallOptions.defaults()
                .from("sip:a@b")
                .to("+1")
                .connectionId("c")
                .callControlId("id")
                .callSessionId("s")
                .clientState("YQ=="));

        assertThat(call.from()).isEqualTo("sip:a@b");
        assertThat(call.to()).isEqualTo("+1");
        assertThat(call.connectionId()).isEqualTo("c");
        assertThat(call.callControlId()).isEqualTo("id");
        assertThat(call.callSessionId()).isEqualTo("s");
        assertThat(call.clientState()).isEqualTo("YQ==");
    }

    @Test
    void historyIsLimited() {
        try (TelnyxSimulator other = TelnyxSimulator.builder().history(2).start()) {
            for (String type : new String[]{"a", "b", "c"}) {
                other.send(type, Map.of());
            }
            assertThat(other.deliveries()).extracting(Delivery::eventType).containsExactly("b", "c");
        }
    }
}
