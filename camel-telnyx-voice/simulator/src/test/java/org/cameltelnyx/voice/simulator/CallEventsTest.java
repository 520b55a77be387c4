package org.cameltelnyx.voice.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(TelnyxSimulatorExtension.class)
class CallEventsTest {

    private static final String REFER = "{\"sip_address\":\"sip:bob@example.com\",\"client_state\":\"YQ==\"}";

    private final TelnyxSimulator simulator;
    private final RestClient client;
    private final WebhookReceiver receiver = WebhookReceiver.start();

    CallEventsTest(TelnyxSimulator simulator) {
        this.simulator = simulator;
        this.client = new RestClient(simulator);
    }

    @BeforeEach
    void connect() {
        simulator.webhookUrl(receiver.url());
    }

    @AfterEach
    void disconnect() {
        receiver.close();
    }

    @Test
    void lifeOfACall() {
        SimulatedCall call = simulator.call("+15550001", "+15550002");
        assertThat(call.state()).isEqualTo(SimulatedCall.State.PARKED);
        JsonNode initiated = simulator.awaitDelivery("call.initiated").payload();
        assertIdsOf(call, initiated);
        assertThat(initiated.path("from").asText()).isEqualTo("+15550001");
        assertThat(initiated.path("to").asText()).isEqualTo("+15550002");
        assertThat(initiated.path("direction").asText()).isEqualTo("incoming");
        assertThat(initiated.path("state").asText()).isEqualTo("parked");

        call.answer();
        assertThat(call.state()).isEqualTo(SimulatedCall.State.ANSWERED);
        assertThat(simulator.awaitDelivery("call.answered").payload().path("state").asText()).isEqualTo("answered");

        call.hangup();
        assertThat(call.state()).isEqualTo(SimulatedCall.State.ENDED);
        JsonNode hangup = simulator.awaitDelivery("call.hangup").payload();
        assertThat(hangup.path("hangup_cause").asText()).isEqualTo("normal_clearing");

        call.hangup();
        assertThat(simulator.awaitIdle()).hasSize(3);
    }

    @Test
    void referSucceeds() {
        SimulatedCall call = simulator.call().answer();

        client.post(call, "refer", REFER);

        JsonNode started = simulator.awaitDelivery("call.refer.started").payload();
        JsonNode completed = simulator.awaitDelivery("call.refer.completed").payload();
        assertIdsOf(call, started);
        assertThat(started.path("client_state").asText()).isEqualTo("YQ==");
        assertThat(started.path("sip_notify_response").intValue()).isEqualTo(100);
        assertThat(completed.path("sip_notify_response").intValue()).isEqualTo(200);
        assertThat(completed.path("from").asText()).isEqualTo(call.from());
        assertThat(completed.path("to").asText()).isEqualTo(call.to());
    }

    @Test
    void referFails() {
        SimulatedCall call = simulator.call().answer().referOutcome(603);

        client.post(call, "refer", REFER);

        assertThat(simulator.awaitDelivery("call.refer.failed").payload().path("sip_notify_response").intValue())
                .isEqualTo(603);
        simulator.awaitIdle();
        assertThat(receiver.types()).contains("call.refer.started").doesNotContain("call.refer.completed");
    }

    @Test
    void siprecStartsAndStops() {
        SimulatedCall call = simulator.call().answer();

        client.post(call, "siprec_start", "{\"client_state\":\"YQ==\"}");
        JsonNode started = simulator.awaitDelivery("siprec.started").payload();
        assertIdsOf(call, started);
        assertThat(started.has("from")).isFalse();

        client.post(call, "siprec_stop", "{\"client_state\":\"Yg==\"}");
        JsonNode stopped = simulator.awaitDelivery("siprec.stopped").payload();
        assertThat(stopped.path("hangup_cause").asText()).isEqualTo("normal_clearing");
        assertThat(stopped.path("client_state").asText()).isEqualTo("Yg==");

        client.post(call, "siprec_stop", "{}");
        simulator.awaitIdle();
        assertThat(simulator.deliveries("siprec.stopped")).hasSize(1);
    }

    @Test
    void siprecStopsWithTheCall() {
        SimulatedCall call = simulator.call().answer();
        client.post(call, "siprec_start", "{}");

        call.hangup("time_limit");

        assertThat(simulator.awaitDelivery("siprec.stopped").payload().path("hangup_cause").asText()).isEqualTo("time_limit");
        assertThat(simulator.awaitDelivery("call.hangup").payload().path("hangup_cause").asText()).isEqualTo("time_limit");
        assertThat(call.recording()).isFalse();
    }

    @Test
    void siprecFails() {
        SimulatedCall call = simulator.call().answer().failSiprec("no_answer");

        client.post(call, "siprec_start", "{}");

        assertThat(simulator.awaitDelivery("siprec.failed").payload().path("failure_cause").asText()).isEqualTo("no_answer");
        assertThat(call.recording()).isFalse();

        call.failSiprec(null);
        client.post(call, "siprec_start", "{}");
        simulator.awaitDelivery("siprec.started");
    }

    @Test
    void clientStateIsNullUntilACommandSetsIt() {
        SimulatedCall call = simulator.call();
        assertThat(simulator.awaitDelivery("call.initiated").payload().path("client_state").isNull()).isTrue();

        client.put(call, "client_state_update", "{\"client_state\":\"YQ==\"}");
        call.answer();

        assertThat(simulator.awaitDelivery("call.answered").payload().path("client_state").asText()).isEqualTo("YQ==");
    }

    @Test
    void eventsOfTheTestsOwn() {
        SimulatedCall call = simulator.call();

        String id = call.send("call.dtmf.received", Map.of("digit", "5"));

        Delivery delivery = simulator.awaitDelivery("call.dtmf.received");
        assertThat(delivery.eventId()).isEqualTo(id);
        assertIdsOf(call, delivery.payload());
        assertThat(delivery.payload().path("digit").asText()).isEqualTo("5");
    }

    @Test
    void timeOfOccurrenceTellsTheOrder() {
        SimulatedCall call = simulator.call().answer();
        client.post(call, "refer", REFER);
        call.hangup();

        simulator.awaitIdle();

        List<String> byTime = receiver.received()
                .stream()
                .sorted((a, b) -> occurredAt(a).compareTo(occurredAt(b)))
                .map(WebhookReceiver.Received::type)
                .toList();
        assertThat(byTime).containsExactly(
                "call.initiated", "call.answered", "call.refer.started", "call.refer.completed", "call.hangup");
        assertThat(receiver.received()).extracting(CallEventsTest::occurredAt).doesNotHaveDuplicates();
    }

    private static Instant occurredAt(WebhookReceiver.Received webhook) {
        return Instant.parse(webhook.json().at("/data/occurred_at").asText());
    }

    private static void assertIdsOf(SimulatedCall call, JsonNode payload) {
        assertThat(payload.path("call_control_id").asText()).isEqualTo(call.callControlId());
        assertThat(payload.path("call_leg_id").asText()).isEqualTo(call.callLegId());
        assertThat(payload.path("call_session_id").asText()).isEqualTo(call.callSessionId());
        assertThat(payload.path("connection_id").asText()).isEqualTo(call.connectionId());
    }
}
