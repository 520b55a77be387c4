package org.cameltelnyx.voice.docs;

// tag::setup[]
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.cameltelnyx.voice.simulator.WebhookSigner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@TelnyxVoiceTest(retryDelays = {}) // one attempt to deliver an event
class SupportLineTest extends CamelTestSupport {

    private TelnyxSimulator telnyx;

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new SupportLine();
    }

    @BeforeEach
    void prepareTheAccount() {
        telnyx.siprecConnector("compliance");
    }
    // end::setup[]

    // tag::story[]
    @Test
    void aCallIsRecordedAndHandedOver() {
        SimulatedCall call = telnyx.call("+13125550100", "+13125550199").answer();

        telnyx.awaitDelivery("call.refer.completed");

        assertTrue(call.recording());
        assertEquals("sip:support@pbx.example.com", telnyx.received("refer").get(0).json().path("sip_address").asText());
    }

    @Test
    void theRecordingEndsIfNobodyIsThere() {
        SimulatedCall call = telnyx.call().referOutcome(603).answer();

        telnyx.awaitDelivery("siprec.stopped");

        assertFalse(call.recording());
    }
    // end::story[]

    // tag::own-payload[]
    @Test
    void anEventOfMyOwn() throws Exception {
        SimulatedCall call = telnyx.call();
        String event = """
                {"data": {"record_type": "event", "event_type": "call.refer.failed", "id": "0ccc7b54-4df3-4bca-a65a-3da1ecc777f0",
                          "occurred_at": "2026-11-26T21:00:00Z",
                          "payload": {"call_control_id": "%s", "from": "+13125550100", "sip_notify_response": 486}}}
                """
                .formatted(call.answer().callControlId());

        assertEquals(200, post(telnyx.signer().sign(event)));
        assertEquals(403, post(WebhookSigner.generate().sign(event)), "signed with the key of somebody else");

        assertEquals(1, telnyx.received("stop-siprec").size());
    }

    private int post(SignedWebhook webhook) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(telnyx.webhookUrl()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(webhook.body()));
        webhook.headers().forEach(request::setHeader);
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }
    // end::own-payload[]

    // tag::webhook-faults[]
    @Test
    void anEventThatWasChangedOnTheWayIsRefused() {
        telnyx.webhookFaults().on("call.answered").tamper();
        telnyx.call().answer();

        telnyx.awaitIdle();

        assertEquals(403, telnyx.deliveries("call.answered").get(0).status());
        assertTrue(telnyx.received().isEmpty());
    }

    @Test
    void anEventThatSomebodyHasRecordedIsRefused() {
        telnyx.webhookFaults().on("call.answered").stale(Duration.ofMinutes(6));
        telnyx.call().answer();

        telnyx.awaitIdle();

        assertEquals(403, telnyx.deliveries("call.answered").get(0).status());
    }

    @Test
    void anEventThatComesTwiceHandsOverOnce() {
        telnyx.webhookFaults().on("call.answered").duplicate();
        telnyx.call().answer();

        telnyx.awaitDelivery("call.refer.completed");
        telnyx.awaitIdle();

        assertEquals(2, telnyx.deliveries("call.answered").size());
        assertEquals(1, telnyx.received("refer").size());
    }
    // end::webhook-faults[]

    // tag::command-faults[]
    @Test
    void aCommandThatTelnyxRefusesForNowIsSentAgain() {
        telnyx.faults().on("refer").status(429, Map.of("Retry-After", "1"));
        telnyx.faults().on("refer").status(503);
        telnyx.call().answer();

        telnyx.awaitDelivery("call.refer.completed");

        List<ReceivedCommand> received = telnyx.received("refer");
        assertEquals(List.of(429, 503, 200), received.stream().map(ReceivedCommand::status).toList());
        assertEquals(1, received.stream().map(command -> command.json().path("command_id")).distinct().count());
        assertEquals(1, telnyx.effects("refer"));
    }

    @Test
    void anEventWhoseCommandFailsIsNotAcknowledged() {
        telnyx.faults().on("start-siprec").always().status(500);
        telnyx.call().answer();

        telnyx.awaitDeliveries(all -> all.stream().anyMatch(delivery -> delivery.eventType().equals("call.answered")));

        assertEquals(500, telnyx.deliveries("call.answered").get(0).status());
        assertTrue(telnyx.received("refer").isEmpty());
    }
    // end::command-faults[]
}
