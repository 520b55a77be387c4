package org.cameltelnyx.voice.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WebhookDeliveryTest {

    private static final Duration SOON = Duration.ofMillis(20);

    private final WebhookReceiver receiver = WebhookReceiver.start();
    private final MutableClock clock = new MutableClock();
    private final TelnyxSimulator simulator = TelnyxSimulator.builder()
            .webhookUrl(receiver.url())
            .clock(clock)
            .retryDelays(SOON, SOON)
            .webhookTimeout(Duration.ofMillis(500))
            .start();

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }

    @Test
    void eventIsPostedAsTelnyxDoes() {
        String id = simulator.send("call.dtmf.received", Map.of("digit", "5"));

        Delivery delivery = simulator.awaitDelivery("call.dtmf.received");
        WebhookReceiver.Received webhook = receiver.received().get(0);
        assertThat(webhook.method()).isEqualTo("POST");
        assertThat(webhook.headers().get("Content-Type")).containsExactly("application/json");
        assertThat(webhook.headers().get("User-Agent")).containsExactly("telnyx-webhooks");
        assertThat(webhook.timestamp()).isEqualTo(Long.toString(clock.instant().getEpochSecond()));
        assertThat(webhook.isSignedWith(simulator.publicKey())).isTrue();
        JsonNode body = webhook.json();
        assertThat(body.at("/data/record_type").asText()).isEqualTo("event");
        assertThat(body.at("/data/event_type").asText()).isEqualTo("call.dtmf.received");
        assertThat(UUID.fromString(body.at("/data/id").asText())).hasToString(id);
        assertThat(Instant.parse(body.at("/data/occurred_at").asText())).isEqualTo(clock.instant());
        assertThat(body.at("/data/payload/digit").asText()).isEqualTo("5");
        assertThat(body.at("/meta/attempt").asInt()).isEqualTo(1);
        assertThat(body.at("/meta/delivered_to").asText()).isEqualTo(receiver.url());
        assertThat(delivery.eventId()).isEqualTo(id);
        assertThat(delivery.attempt()).isEqualTo(1);
        assertThat(delivery.status()).isEqualTo(200);
        assertThat(delivery.failure()).isNull();
        assertThat(delivery.url()).isEqualTo(receiver.url());
        assertThat(delivery.sentAt()).isEqualTo(clock.instant());
        assertThat(delivery.body()).isEqualTo(webhook.body());
        assertThat(delivery.headers()).containsEntry("Telnyx-Timestamp", webhook.timestamp());
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 408, 429, 302})
    void failedDeliveryIsTriedAgain(int status) {
        receiver.answers(status, status);

        String id = simulator.send("call.hold", Map.of());

        List<Delivery> deliveries = simulator.awaitIdle();
        assertThat(deliveries).extracting(Delivery::status).containsExactly(status, status, 200);
        assertThat(deliveries).extracting(Delivery::attempt).containsExactly(1, 2, 3);
        assertThat(deliveries).extracting(Delivery::eventId).containsOnly(id);
        assertThat(receiver.received()).extracting(WebhookReceiver.Received::attempt).containsExactly(1, 2, 3);
        assertThat(receiver.received()).allMatch(webhook -> webhook.isSignedWith(simulator.publicKey()));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 413})
    void refusedDeliveryIsFinal(int status) {
        receiver.answers(status);

        simulator.send("call.hold", Map.of());

        assertThat(simulator.awaitIdle()).singleElement().extracting(Delivery::status).isEqualTo(status);
    }

    @Test
    void deliveryIsGivenUpAfterTheLastRetry() {
        receiver.answers(500, 500, 500);

        simulator.send("call.hold", Map.of());

        assertThat(simulator.awaitIdle()).hasSize(3).noneMatch(Delivery::acknowledged);
    }

    @Test
    void everyAttemptIsSignedAtItsTime() {
        receiver.answers(500);
        long first = clock.instant().getEpochSecond();
        simulator.send("call.hold", Map.of());
        clock.advance(Duration.ofSeconds(3));

        simulator.awaitDelivery("call.hold");

        assertThat(receiver.received().get(1).timestamp()).isEqualTo(Long.toString(first + 3));
    }

    @Test
    void receiverThatDoesNotAnswerInTimeGetsTheEventAgain() {
        receiver.answers(0);

        simulator.send("call.hold", Map.of());

        Delivery second = simulator.awaitDelivery("call.hold");
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(simulator.deliveries().get(0).status()).isZero();
        assertThat(simulator.deliveries().get(0).failure()).isNotBlank();
    }

    @Test
    void receiverThatIsAwayGetsTheEventLater() {
        String url = receiver.url();
        receiver.close();
        simulator.webhookUrl(url).send("call.hold", Map.of());

        assertThat(simulator.awaitIdle()).hasSize(3).allSatisfy(delivery -> {
            assertThat(delivery.status()).isZero();
            assertThat(delivery.failure()).contains("refused");
        });
    }

    @Test
    void receiverOfANameThatNobodyHas() {
        simulator.webhookUrl("http://receiver.invalid/hook").send("call.hold", Map.of());

        assertThat(simulator.awaitIdle()).isNotEmpty()
                .allSatisfy(
                        delivery -> assertThat(delivery.failure()).contains("Unknown host"));
    }

    @Test
    void slowEventDoesNotHoldUpTheNext() {
        receiver.answers(0);
        simulator.send("call.hold", Map.of());

        simulator.send("call.unhold", Map.of());

        assertThat(simulator.awaitDeliveries(1).get(0).eventType()).isIn("call.hold", "call.unhold");
        assertThat(simulator.awaitDeliveries(1).get(0).acknowledged()).isTrue();
    }

    @Test
    void withoutUrlEventsAreOnlyRecorded() {
        simulator.webhookUrl(null).call();

        assertThat(simulator.awaitIdle()).singleElement().satisfies(delivery -> {
            assertThat(delivery.eventType()).isEqualTo("call.initiated");
            assertThat(delivery.attempt()).isZero();
            assertThat(delivery.url()).isNull();
            assertThat(delivery.acknowledged()).isFalse();
            assertThat(delivery.payload().path("state").asText()).isEqualTo("parked");
        });
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void rawBodiesGoOutByteForByte() {
        byte[] flat = "{ \"event_type\":\"conference.floor.changed\", \"id\":\"e-1\", \"payload\":{\"x\":\"\u00e9\"} }\n"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(simulator.sendRaw(flat)).isEqualTo("e-1");
        assertThat(simulator.sendRaw("no JSON".getBytes(StandardCharsets.UTF_8))).isEmpty();

        simulator.awaitIdle();
        assertThat(simulator.awaitDelivery("conference.floor.changed").body()).isEqualTo(flat);
        assertThat(receiver.received()).extracting(WebhookReceiver.Received::body).contains(flat);
        assertThat(receiver.received()).allMatch(webhook -> webhook.isSignedWith(simulator.publicKey()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://127.0.0.1/x", "127.0.0.1:80", "/path", "http:///path", "http://a b/"})
    void urlsThatAreNone(String url) {
        assertThatThrownBy(() -> simulator.webhookUrl(url)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TelnyxSimulator.builder().webhookUrl(url).start())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAnswerWhoseBodyNeverEndsHoldsNothingUp() {
        receiver.answers(-200, -200, -503, -200);

        for (int i = 0; i < 5; i++) {
            simulator.send("call.cost", Map.of("number", i));
        }

        simulator.awaitIdle();
        assertThat(simulator.deliveries("call.cost")).filteredOn(Delivery::acknowledged).hasSize(5);
    }
}
