package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookFaultsTest {

    private final WebhookReceiver receiver = WebhookReceiver.start();
    private final TelnyxSimulator simulator = TelnyxSimulator.builder().webhookUrl(receiver.url()).start();

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }

    @Test
    void duplicate() {
        simulator.webhookFaults().on("call.hold").duplicate();

        String id = simulator.send("call.hold", Map.of());
        simulator.send("call.hold", Map.of());

        assertThat(simulator.awaitIdle()).hasSize(3);
        assertThat(receiver.received().stream().filter(webhook -> webhook.id().equals(id))).hasSize(2)
                .allMatch(webhook -> webhook.attempt() == 1 && webhook.isSignedWith(simulator.publicKey()));
    }

    @Test
    void duplicateSomeTimeLater() {
        simulator.webhookFaults().onAny().duplicate(Duration.ofMillis(200));

        String id = simulator.send("call.hold", Map.of());
        simulator.send("call.unhold", Map.of());

        simulator.awaitIdle();
        assertThat(receiver.received()).hasSize(3).last().extracting(WebhookReceiver.Received::id).isEqualTo(id);
    }

    @Test
    void late() {
        simulator.webhookFaults().on("call.hold").late(Duration.ofMillis(200));

        simulator.send("call.hold", Map.of());
        simulator.send("call.unhold", Map.of());

        simulator.awaitIdle();
        assertThat(receiver.types()).containsExactly("call.unhold", "call.hold");
    }

    @Test
    void outOfOrder() {
        simulator.webhookFaults().on("call.refer.started").outOfOrder();
        SimulatedCall call = simulator.call().answer();
        simulator.awaitIdle();

        new RestClient(simulator).post(call, "refer", "{\"sip_address\":\"sip:a@b\"}");

        simulator.awaitDelivery("call.refer.started");
        assertThat(receiver.types()).endsWith("call.refer.completed", "call.refer.started");
    }

    @Test
    void heldBackEventComesInTheEndEvenWhenNothingFollows() {
        simulator.webhookFaults().onAny().outOfOrder();

        simulator.send("call.hold", Map.of());

        simulator.awaitDelivery("call.hold");
    }

    @Test
    void tampered() {
        simulator.webhookFaults().onAny().tamper();

        simulator.send("call.hold", Map.of("x", "y"));

        Delivery delivery = simulator.awaitDelivery("call.hold");
        WebhookReceiver.Received webhook = receiver.received().get(0);
        assertThat(webhook.isSignedWith(simulator.publicKey())).isFalse();
        assertThat(webhook.json().at("/data/event_type").asText()).isEqualTo("call.hold");
        byte[] original = delivery.text().replace("hoo1", "hook").getBytes();
        assertThat(Arrays.mismatch(original, webhook.body())).isPositive();
        assertThat(original).hasSameSizeAs(webhook.body());
    }

    @Test
    void stale() {
        long now = System.currentTimeMillis() / 1000;
        simulator.webhookFaults().on("call.hold").stale(Duration.ofMinutes(10));
        simulator.webhookFaults().on("call.unhold").stale(Duration.ofMinutes(-10));

        simulator.send("call.hold", Map.of());
        simulator.awaitDelivery("call.hold");
        simulator.send("call.unhold", Map.of());
        simulator.awaitDelivery("call.unhold");

        List<WebhookReceiver.Received> webhooks = receiver.received();
        assertThat(webhooks).allMatch(webhook -> webhook.isSignedWith(simulator.publicKey()));
        assertThat(Long.parseLong(webhooks.get(0).timestamp())).isBetween(now - 600, now - 590);
        assertThat(Long.parseLong(webhooks.get(1).timestamp())).isBetween(now + 600, now + 610);
    }

    @Test
    void unsigned() {
        simulator.webhookFaults().onAny().unsigned();

        simulator.send("call.hold", Map.of());

        simulator.awaitDelivery("call.hold");
        assertThat(receiver.received().get(0).headers()).containsKey("Telnyx-timestamp")
                .doesNotContainKey("Telnyx-signature-ed25519");
    }

    @Test
    void foreignKey() {
        simulator.webhookFaults().onAny().foreignKey();

        simulator.send("call.hold", Map.of());

        simulator.awaitDelivery("call.hold");
        assertThat(receiver.received().get(0).isSignedWith(simulator.publicKey())).isFalse();
    }

    @Test
    void faultsAreForTheTypesAndTimesThatWereAskedFor() {
        simulator.webhookFaults().on("siprec.*").times(2).unsigned();

        for (String type : List.of("siprec.started", "call.hold", "siprec.stopped", "siprec.failed")) {
            simulator.send(type, Map.of());
            simulator.awaitDelivery(type);
        }

        assertThat(receiver.received()).extracting(webhook -> webhook.headers().containsKey("Telnyx-signature-ed25519"))
                .containsExactly(false, true, false, true);
    }

    @Test
    void faultsAreForgotten() {
        simulator.webhookFaults().onAny().always().unsigned();
        simulator.webhookFaults().clear();

        simulator.send("call.hold", Map.of());

        simulator.awaitDelivery("call.hold");
        assertThat(receiver.received().get(0).isSignedWith(simulator.publicKey())).isTrue();
    }
}
