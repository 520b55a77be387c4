package org.cameltelnyx.voice.simulator;

import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands say where the webhooks of their call go from then on, and how often they come again. */
class CallWebhooksTest {

    @RegisterExtension
    static final TelnyxSimulatorExtension telnyx = new TelnyxSimulatorExtension(TelnyxSimulator.builder().manualClock());

    private final WebhookReceiver receiver = WebhookReceiver.start();
    private final WebhookReceiver own = WebhookReceiver.start();
    private final TelnyxSimulator simulator = telnyx.simulator();
    private final RestClient client = new RestClient(simulator);

    @BeforeEach
    void connect() {
        simulator.webhookUrl(receiver.url());
    }

    @AfterEach
    void disconnect() {
        receiver.close();
        own.close();
    }

    @Test
    void dialBindsTheWholeCall() {
        dial("'webhook_url':'OWN'");
        simulator.calls().get(0).answer().hangup();

        simulator.awaitIdle();
        assertThat(own.types()).containsExactlyInAnyOrder("call.initiated", "call.answered", "call.hangup");
        assertThat(receiver.received()).isEmpty();
        assertThat(own.received()).allMatch(webhook -> webhook.isSignedWith(simulator.publicKey()));
        assertThat(own.received().get(0).json().at("/meta/delivered_to").asText()).isEqualTo(own.url());
    }

    @Test
    void answerBindsWhatFollows() {
        SimulatedCall call = simulator.call();
        post(call, "answer", "{'webhook_url':'OWN'}");
        post(call, "enqueue", "{'queue_name':'support'}");
        post(call, "leave_queue", "{}");
        simulator.call();

        simulator.awaitIdle();
        assertThat(receiver.types()).containsExactly("call.initiated", "call.initiated");
        assertThat(own.types()).containsExactlyInAnyOrder("call.answered", "call.enqueued", "call.dequeued");
    }

    @Test
    void transferBindsBothLegs() {
        SimulatedCall call = simulator.call().answer();
        simulator.awaitIdle();
        post(call, "transfer", "{'to':'+15550003','webhook_url':'OWN'}");
        simulator.calls().get(1).answer().hangup();

        simulator.awaitIdle();
        assertThat(receiver.types()).containsExactlyInAnyOrder("call.initiated", "call.answered");
        assertThat(own.types()).containsExactlyInAnyOrder(
                "call.initiated", "call.answered", "call.bridged", "call.bridged", "call.hangup", "call.hangup");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'webhook_urls':{'call.hangup':'OWN'}                           | 1 | 2
            'webhook_urls':{'call.hangup':['OWN']}                         | 1 | 2
            'webhook_urls':{'call.hangup':['OWN','RECEIVER']}              | 1 | 3
            'webhook_urls':{'call.hangup':'RECEIVER'},'webhook_url':'OWN'  | 2 | 1
            'webhook_urls':{'call.bridge':'OWN'}                           | 0 | 3
            """)
    void someEventsGoElsewhere(String fields, int toOwn, int toReceiver) {
        dial(fields);
        simulator.calls().get(0).answer().hangup();

        simulator.awaitIdle();
        assertThat(own.received()).hasSize(toOwn);
        assertThat(receiver.received()).hasSize(toReceiver);
    }

    @Test
    void anEventThatGoesToSeveralHasOneId() {
        dial("'webhook_urls':{'call.hangup':['OWN','RECEIVER']}");
        simulator.calls().get(0).hangup();

        simulator.awaitIdle();
        assertThat(simulator.deliveries("call.hangup")).hasSize(2)
                .extracting(Delivery::eventId)
                .containsOnly(
                        own.received().get(0).id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'webhook_url':'OWN','webhook_url_method':'GET'
            'webhook_urls':{'call.initiated':'OWN'},'webhook_urls_method':'GET'
            """)
    void withGetTheQueryTells(String fields) {
        dial(fields);

        simulator.awaitIdle();
        assertThat(own.received()).singleElement().satisfies(received -> {
            assertThat(received.method()).isEqualTo("GET");
            assertThat(received.body()).isEmpty();
            assertThat(received.uri().getQuery()).contains("event_type=call.initiated", "to=+15550002", "direction=outgoing");
            assertThat(received.isSignedWith(simulator.publicKey())).isTrue();
        });
        assertThat(simulator.awaitDelivery("call.initiated").payload().path("to").asText()).isEqualTo("+15550002");
    }

    @Test
    void retriesAreThoseOfTheCommand() {
        own.answers(503, 503, 503, 503);
        dial("'timeout_secs':600,'webhook_url':'OWN','webhook_retries_policies':{'call.initiated':{'retries_ms':[10000,20000]}}");

        simulator.clock().advance(Duration.ofMillis(9_999));
        assertThat(own.received()).hasSize(1);
        simulator.clock().advance(Duration.ofMillis(1));
        assertThat(own.received()).hasSize(2);
        simulator.clock().advance(Duration.ofSeconds(20));
        assertThat(simulator.awaitIdle()).extracting(Delivery::attempt).containsExactly(1, 2, 3);
        assertThat(own.received()).extracting(WebhookReceiver.Received::attempt).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    'webhook_urls':{'call.hangedup':'OWN'}                             | 90057 | /webhook_urls/call.hangedup
                    'webhook_urls':{'call.hangup':'nowhere'}                           | 10015 | /webhook_urls/call.hangup
                    'webhook_urls':{'call.hangup':[]}                                  | 10015 | /webhook_urls/call.hangup
                    'webhook_url_method':'PUT'                                         | 10032 | /webhook_url_method
                    'webhook_retries_policies':{'call.hangup':{'retries_ms':[60001]}}  | 10033 | /webhook_retries_policies/call.hangup/retries_ms
                    'webhook_retries_policies':{'call.hangup':{'retries_ms':[1,1,1,1,1,1]}} | 10015 | /webhook_retries_policies/call.hangup/retries_ms
                    'webhook_retries_policies':{'call.hangup':{'retries_ms':[-1]}}     | 10033 | /webhook_retries_policies/call.hangup/retries_ms/0
                    """)
    void whatTelnyxDoesNotAcceptHasNoEffect(String fields, String code, String pointer) {
        SimulatedCall call = simulator.call().answer();

        HttpResponse<String> response = client.post(call, "transfer", json("{'to':'+15550003'," + fields + "}"));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(RestClient.error(response).path("code").asText()).isEqualTo(code);
        assertThat(RestClient.error(response).at("/source/pointer").asText()).isEqualTo(pointer);
        assertThat(simulator.calls()).containsExactly(call);
    }

    private void dial(String more) {
        HttpResponse<String> response = client.send("POST", "/calls",
                json("{'connection_id':'c','from':'+15550001','to':'+15550002'," + more + "}"));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    private void post(SimulatedCall call, String action, String body) {
        HttpResponse<String> response = client.post(call, action, json(body));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    private String json(String text) {
        return text.replace('\'', '"').replace("OWN", own.url()).replace("RECEIVER", receiver.url());
    }
}
