package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A wait that fails says all that a person needs to find out why. */
class InVainTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    private final WebhookReceiver receiver = WebhookReceiver.start();
    private final TelnyxSimulator simulator = TelnyxSimulator.builder().retryDelays().start();
    private final RestClient client = new RestClient(simulator);

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }

    @Test
    void tellsCommandsDeliveriesAndRefusalsInOrder() {
        simulator.webhookUrl(receiver.answers(200, 503).url());
        SimulatedCall call = simulator.call();
        client.post(call, "send_dtmf", "{\"digits\":\"1234123412341234\"}");
        simulator.awaitIdle();
        call.answer();
        simulator.awaitIdle();
        client.post(call, "gather", "{}");

        assertThatThrownBy(() -> simulator.awaitDeliveries(all -> false, SHORT)).isInstanceOf(IllegalStateException.class)
                .message()
                .satisfies(message -> assertThat(message.lines()
                        .map(line -> line.replaceAll("\\d+:\\d+:\\d+\\.\\d+", "T")
                                .replace(call.callControlId(), "ID")))
                        .containsExactly(
                                "Waited 50 ms in vain for deliveries that fulfil the condition.",
                                "Commands (-->) and deliveries (<--), oldest first:",
                                "  T <-- call.initiated: 200 (ID)",
                                "  T --> send-dtmf: 422, refused: 90034 Call not answered yet. The call must be answered "
                                        + "first. (ID)",
                                "  T <-- call.answered: 503 (ID)",
                                "  T --> gather: 200 (ID)",
                                "Call ID from +13129457420 to +35319605860: answered, gather"))
                .satisfies(message -> assertThat(message).doesNotContain("1234123412341234", simulator.apiKey()));
    }

    @Test
    void tellsWhatWasNear() {
        simulator.webhookUrl(receiver.url());
        SimulatedCall call = simulator.call().answer().referOutcome(603);
        client.post(call, "refer", "{\"sip_address\":\"sip:a@example.com\"}");
        simulator.awaitIdle();
        InVain inVain = new InVain(simulator.received(), simulator.deliveries(), List.of("call.cost"), List.of(), "");

        assertThat(inVain.waitedFor("it", "call.refer.completed", SHORT)).hasMessageContaining("call.refer.started: 200 (")
                .hasMessageContaining("call.refer.failed: 200 (")
                .hasMessageContaining("In flight: call.cost.");
        assertThat(inVain.waitedFor("it", "refer", SHORT)).hasMessageContaining("Similar: refer: 200 (");
        assertThat(inVain.waitedFor("it", "call.cost", SHORT).getMessage()).doesNotContain("Similar");
    }

    @Test
    void tellsThatThereWasNoWebhookUrl() {
        simulator.send("call.hold", Map.of());

        assertThatThrownBy(() -> simulator.awaitDeliveries(all -> all.size() > 1, SHORT))
                .hasMessageContaining("There was no webhook URL")
                .hasMessageContaining("<-- call.hold: no webhook URL");
    }

    @Test
    void tellsThatNothingHasHappened() {
        assertThatThrownBy(() -> simulator.awaitDeliveries(all -> false, SHORT)).hasMessageContaining("Nothing has happened.");
    }

    @Test
    void tellsTheLatestOfMuch() {
        for (int i = 0; i < 120; i++) {
            simulator.send("call.hold", Map.of());
        }

        assertThatThrownBy(() -> simulator.awaitDeliveries(all -> false, SHORT)).hasMessageContaining("(20 earlier)")
                .message()
                .satisfies(message -> assertThat(message.lines()).hasSize(104));
    }
}
