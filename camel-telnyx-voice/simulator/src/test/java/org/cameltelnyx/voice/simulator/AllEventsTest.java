package org.cameltelnyx.voice.simulator;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@ExtendWith(TelnyxSimulatorExtension.class)
class AllEventsTest {

    private final TelnyxSimulator simulator;
    private final WebhookReceiver receiver = WebhookReceiver.start();

    AllEventsTest(TelnyxSimulator simulator) {
        this.simulator = simulator;
        simulator.webhookUrl(receiver.url());
    }

    static List<String> types() {
        return SimulatedCall.eventTypes();
    }

    @Test
    void thereAreAllThatTelnyxDocuments() {
        assertThat(types()).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("types")
    void eachCanBeDelivered(String type) {
        SimulatedCall call = simulator.call();

        String id = call.sendExample(type);

        JsonNode body = simulator.awaitIdle()
                .stream()
                .filter(delivery -> delivery.acknowledged() && delivery.eventId().equals(id))
                .findFirst()
                .orElseThrow()
                .json();
        boolean flat = type.equals("conference.floor.changed");
        JsonNode data = flat ? body : body.path("data");
        assertThat(body.has("data")).isEqualTo(!flat);
        assertThat(data.path("event_type").asText()).isEqualTo(type);
        assertThat(data.path("id").asText()).isEqualTo(id);
        assertThat(data.path("record_type").asText()).isEqualTo("event");
        JsonNode payload = data.path("payload");
        boolean late = type.startsWith("conference.") && !type.endsWith("participant.joined")
                && !type.endsWith("participant.left");
        assertThat(data.has("occurred_at")).isEqualTo(!late);
        assertThat(payload.has("occurred_at")).isEqualTo(late && !type.equals("conference.recording.saved")
                || type.equals("call.cost") && payload.has("occurred_at"));
        if (payload.has("call_control_id")) {
            assertThat(payload.path("call_control_id").asText()).isEqualTo(call.callControlId());
        }
        JsonNode example = Json.resource("events.json").path(type).path("fields");
        example.properties().forEach(field -> assertThat(payload.path(field.getKey())).isEqualTo(field.getValue()));
        receiver.close();
    }

    @Test
    void anEventThatDoesNotExistIsNoExample() {
        assertThatIllegalArgumentException().isThrownBy(() -> simulator.call().sendExample("call.invented"));
        receiver.close();
    }
}
