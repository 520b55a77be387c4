package org.cameltelnyx.voice.simulator;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * How each command ends that an application can wait for: which event tells it, and by what it is found. Time passes only when a
 * step says so.
 */
class OutcomesTest {

    private static final String STATE = "c3RhdGU=";

    @RegisterExtension
    static final TelnyxSimulatorExtension TELNYX = new TelnyxSimulatorExtension(TelnyxSimulator.builder().manualClock());

    private final WebhookReceiver receiver = WebhookReceiver.start();
    private final TelnyxSimulator simulator = TELNYX.simulator();
    private final RestClient client = new RestClient(simulator);

    @BeforeEach
    void connect() {
        simulator.webhookUrl(receiver.url());
    }

    @AfterEach
    void disconnect() {
        receiver.close();
    }

    /** The steps are commands with their JSON, or what a person does, or a number of seconds that pass. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"',
            textBlock = """
                    speak {'payload':'Hello','voice':'female'}; +1                                 | call.speak.ended        | status completed
                    speak {'payload':'Hello','voice':'female'}; hang up                            | call.speak.ended        | status call_hangup
                    speak {'payload':'Hello','voice':'female'}; playback_stop {}                   | call.speak.ended        | status cancelled
                    playback_start {'audio_url':'https://a.b/c.mp3'}; +10                          | call.playback.ended     | status completed
                    playback_start {'audio_url':'https://a.b/c.mp3'}; +10                          | call.playback.ended     | media_url https://a.b/c.mp3
                    playback_start {'media_name':'hold'}; +10                                      | call.playback.ended     | media_name hold
                    playback_start {'media_name':'hold'}; playback_stop {}                         | call.playback.ended     | status cancelled
                    playback_start {'media_name':'hold'}; hang up                                  | call.playback.ended     | status call_hangup
                    gather {}; press 12#                                                           | call.gather.ended       | digits 12
                    gather {}; +5                                                                  | call.gather.ended       | status timeout
                    gather {}; hang up                                                             | call.gather.ended       | status call_hangup
                    gather {}; gather_stop {}                                                      | call.gather.ended       | status cancelled
                    gather {}; gather {}                                                           | call.gather.ended       | status cancelled
                    gather_using_speak {'payload':'1?','voice':'female'}; press 1#                 | call.gather.ended       | status valid
                    gather_using_speak {'payload':'1?','voice':'female','maximum_tries':2}; +122   | call.gather.ended       | status timeout
                    gather_using_audio {'media_name':'menu'}; press 1#                             | call.gather.ended       | status valid
                    gather_using_audio {'media_name':'menu','maximum_tries':2}; +140               | call.gather.ended       | status timeout
                    gather_using_ai {'parameters':{}}; find out                                    | call.ai_gather.ended    | status valid
                    gather_using_ai {'parameters':{}}; give up                                     | call.ai_gather.ended    | status invalid
                    gather_using_ai {'parameters':{}}; ai_assistant_stop {}                        | call.ai_gather.ended    | status invalid
                    gather_using_ai {'parameters':{}}; hang up                                     | call.ai_gather.ended    | status invalid
                    ai_assistant_start {}; end conversation                                        | call.conversation.ended | reason customer_disconnect
                    ai_assistant_start {}; ai_assistant_stop {}                                    | call.conversation.ended | reason null
                    ai_assistant_start {}; hang up                                                 | call.conversation.ended | reason null
                    conversation_relay_start {'url':'wss://a.b'}; end conversation                 | call.conversation.ended | reason customer_disconnect
                    conversation_relay_start {'url':'wss://a.b'}; conversation_relay_stop {}       | call.conversation.ended | reason null
                    enqueue {'queue_name':'q','max_wait_time_secs':9}; +9                          | call.dequeued           | reason timeout
                    enqueue {'queue_name':'q'}; leave_queue {}                                     | call.dequeued           | reason leave
                    enqueue {'queue_name':'q'}; hang up                                            | call.dequeued           | reason hangup
                    enqueue {'queue_name':'q'}; somebody takes the first                           | call.dequeued           | reason bridged
                    enqueue {'queue_name':'q'}; somebody takes the first                           | call.bridged            | to +35319605860
                    refer {'sip_address':'sip:bob@example.com'}                                    | call.refer.completed    | sip_notify_response 200
                    refuse refer; refer {'sip_address':'sip:bob@example.com'}                      | call.refer.failed       | sip_notify_response 603
                    siprec_start {}                                                                | siprec.started          | connection_id 1494404757140276705
                    fail siprec; siprec_start {}                                                   | siprec.failed           | failure_cause no_answer
                    siprec_start {}; siprec_stop {}                                                | siprec.stopped          | hangup_cause normal_clearing
                    streaming_start {'stream_url':'wss://a.b'}                                     | streaming.started       | stream_url wss://a.b
                    fail stream; streaming_start {'stream_url':'wss://a.b'}                        | streaming.failed        | failure_reason connection_failed
                    streaming_start {'stream_url':'wss://a.b'}; streaming_stop {}                  | streaming.stopped       | stream_url wss://a.b
                    fork_start {}                                                                  | call.fork.started       | stream_type decrypted
                    fork_start {}; fork_stop {}                                                    | call.fork.stopped       | stream_type decrypted
                    pay {'amount':10.5}; pay                                                       | call.payment.completed  | result success
                    pay {'amount':10.5}; pay                                                       | call.payment.completed  | payment_card_type visa
                    pay {'amount':10.5,'valid_card_types':['jcb']}; pay                            | call.payment.completed  | payment_card_type jcb
                    pay {'payment_method':'ach-debit'}; pay                                        | call.payment.completed  | payment_method ach-debit
                    pay {'payment_token':'tok_1','amount':1}                                       | call.payment.completed  | result success
                    refuse payments; pay {'amount':1}; pay                                         | call.payment.completed  | pay_error_code card_declined
                    refuse payments; pay {'payment_token':'tok_1','amount':1}                      | call.payment.completed  | result payment-connector-error
                    pay {}; +19                                                                    | call.payment.progress   | error_type timeout
                    pay {}; +30                                                                    | call.payment.completed  | result too-many-failed-attempts
                    pay {'max_attempts':1,'timeout_millis':3000}; +3                               | call.payment.completed  | payment_error timeout
                    pay {'max_attempts':2}; mistype; mistype                                       | call.payment.completed  | payment_error invalid-card-number
                    pay {'max_attempts':2}; mistype; pay; +60                                      | call.payment.completed  | result success
                    pay {}; hang up                                                                | call.payment.completed  | result cancelled
                    pay {}; pay {}                                                                 | call.payment.completed  | result cancelled
                    pay {}; end payment                                                            | call.payment.completed  | result internal-error
                    hangup {}                                                                      | call.hangup             | hangup_source callee
                    hang up                                                                        | call.hangup             | hangup_source caller
                    """)
    void ofACall(String steps, String type, String field) {
        SimulatedCall call = call();

        Arrays.stream(steps.split("; ")).forEach(step -> take(call, step));

        JsonNode outcome = single(type, call);
        assertThat(outcome.path("call_control_id").asText()).isEqualTo(call.callControlId());
        assertThat(outcome.path("call_session_id").asText()).isEqualTo(call.callSessionId());
        assertSays(outcome, field);
    }

    @Test
    void eachStepOfAPaymentIsTold() {
        SimulatedCall call = call();
        take(call, "pay {'amount':10.5,'max_attempts':2}");
        take(call, "mistype");
        take(call, "pay");

        List<String> progress = simulator.awaitIdle()
                .stream()
                .filter(delivery -> delivery.eventType().equals("call.payment.progress"))
                .sorted(Comparator.comparing(delivery -> delivery.json().at("/data/occurred_at").asText()))
                .map(Delivery::payload)
                .map(payload -> payload.path("payment_step").asText() + " " + payload.path("payment_status").asText() + " "
                        + payload.path("attempt").asInt())
                .toList();
        assertThat(progress).containsExactly("payment-card-number failed 1", "payment-card-number completed 2",
                "expiration-date completed 1", "postal-code completed 1", "security-code completed 1",
                "payment-processing processing 1");
    }

    @Test
    void whoPaysPressesNoKeys() {
        SimulatedCall call = call();
        take(call, "pay {}");

        assertThatIllegalStateException().isThrownBy(() -> call.type("4111#")).withMessageContaining("pay()");
        assertThatIllegalArgumentException().isThrownBy(() -> call.payWrongly("invalid-card-numbr"))
                .withMessageContaining("invalid-card-number");
        assertThatIllegalArgumentException().isThrownBy(() -> call.endPayment("done")).withMessageContaining("success");
        call.pay();
        assertThatIllegalStateException().isThrownBy(call::pay).withMessageContaining("collects no payment");
    }

    @Test
    void aDiversionIsASipHeader() {
        SimulatedCall diverted = simulator.call(CallOptions.defaults().clientState(STATE).diversion("<sip:a@b.example>"));
        take(diverted, "answer");
        diverted.hangup();
        SimulatedCall direct = call();

        for (String type : List.of("call.initiated", "call.answered", "call.hangup")) {
            assertThat(single(type, diverted).at("/sip_headers/0/name").asText()).isEqualTo("Diversion");
            assertThat(single(type, diverted).at("/sip_headers/0/value").asText()).isEqualTo("<sip:a@b.example>");
        }
        assertThat(single("call.answered", direct).has("sip_headers")).isFalse();
    }

    /** None of these says the call control id, and they come after the call as well. */
    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    record_start {'format':'mp3','channels':'dual'}; record_stop {}                       | call.recording.saved | channels dual
                    record_start {'format':'mp3','channels':'single'}; hang up                            | call.recording.saved | channels single
                    record_start {'format':'mp3','channels':'dual','max_length':60}; +60                  | call.recording.saved | channels dual
                    fail recording; record_start {'format':'mp3','channels':'dual'}; record_stop {}       | call.recording.error | reason Internal server error
                    fail recording; record_start {'format':'mp3','channels':'dual'}; hang up              | call.recording.error | reason Internal server error
                    """)
    void ofARecording(String steps, String type, String field) {
        SimulatedCall call = call();

        Arrays.stream(steps.split("; ")).forEach(step -> take(call, step));

        JsonNode outcome = single(type, call);
        assertThat(outcome.has("call_control_id")).isFalse();
        assertThat(outcome.path("call_session_id").asText()).isEqualTo(call.callSessionId());
        assertSays(outcome, field);
    }

    @Test
    void aRecordingEndsOnceOnly() {
        SimulatedCall call = call();
        take(call, "record_start {'format':'mp3','channels':'dual','max_length':60}");
        take(call, "record_stop {}");
        take(call, "+60");
        take(call, "hang up");

        assertThat(simulator.awaitIdle()).filteredOn(delivery -> delivery.eventType().equals("call.recording.saved"))
                .hasSize(1);
    }

    @Test
    void whatFailsWorksAgain() {
        SimulatedCall call = call().failStreaming("connection_failed").failRecording("Unsupported backend");
        call.failStreaming(null).failRecording(null);
        take(call, "streaming_start {'stream_url':'wss://a.b'}");
        take(call, "record_start {'format':'mp3','channels':'dual'}");
        call.hangup();

        single("streaming.started", call);
        single("call.recording.saved", call);
        assertThatIllegalArgumentException().isThrownBy(() -> call.failRecording("Full"))
                .withMessageContaining("Unsupported backend");
        assertThatIllegalStateException().isThrownBy(() -> call.endConversation(null));
        assertThatIllegalStateException().isThrownBy(call::notGatheredByAi);
    }

    @ParameterizedTest
    @CsvSource({"{}, call.answered", "{'stream_url':'wss://a.b'}, streaming.started"})
    void ofAnAnswer(String body, String type) {
        SimulatedCall call = simulator.call(CallOptions.defaults().clientState(STATE));

        take(call, "answer " + body);

        assertThat(single(type, call).path("call_control_id").asText()).isEqualTo(call.callControlId());
    }

    @Test
    void ofARejection() {
        SimulatedCall call = simulator.call(CallOptions.defaults().clientState(STATE));

        take(call, "reject {'cause':'USER_BUSY'}");

        assertSays(single("call.hangup", call), "hangup_cause user_busy");
    }

    @Test
    void ofABridge() {
        SimulatedCall call = call();
        SimulatedCall other = call();

        take(call, "bridge {'call_control_id':'" + other.callControlId() + "'}");

        single("call.bridged", call);
        single("call.bridged", other);
    }

    /** The answer of the command tells the ids, but for the conference; what is played to all has no id of a call. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"',
            textBlock = """
                    join {'call_control_id':'GUEST'}                                                | conference.participant.joined         | GUEST
                    join {'call_control_id':'GUEST'}; leave {'call_control_id':'GUEST'}             | conference.participant.left           | GUEST
                    play {'audio_url':'https://a.b/c.mp3'}; +10                                     | conference.playback.ended             | ""
                    play {'audio_url':'https://a.b/c.mp3'}; stop {}                                 | conference.playback.ended             | ""
                    play {'media_name':'hold','call_control_ids':['HOST']}; +10                     | conference.participant.playback.ended | HOST
                    play {'media_name':'hold','call_control_ids':['HOST']}; stop {'call_control_ids':['HOST']} \
                    | conference.participant.playback.ended | HOST
                    speak {'payload':'Hello','voice':'female'}; +1                                  | conference.speak.ended                | ""
                    speak {'payload':'Hello','voice':'female'}; stop {}                             | conference.speak.ended                | ""
                    speak {'payload':'Hello','voice':'female','call_control_ids':['HOST']}; +1      | conference.participant.speak.ended    | HOST
                    record_start {'format':'mp3'}; record_stop {}                                   | conference.recording.saved            | HOST
                    record_start {'format':'mp3'}; end {}                                           | conference.recording.saved            | HOST
                    end {}                                                                          | conference.ended                      | HOST
                    """)
    void ofAConference(String steps, String type, String who) {
        SimulatedCall host = call();
        SimulatedCall guest = call();
        String conference = conference(host);

        for (String step : steps.split("; ")) {
            String[] parts = step.split(" ", 2);
            if (step.startsWith("+")) {
                take(host, step);
            } else {
                ok(client.send("POST", "/conferences/" + conference + "/actions/" + parts[0],
                        json(parts[1].replace("GUEST", guest.callControlId()).replace("HOST", host.callControlId()))));
            }
        }

        JsonNode outcome = simulator.awaitIdle()
                .stream()
                .filter(delivery -> delivery.eventType().equals(type))
                .map(Delivery::payload)
                .filter(payload -> !who.equals("GUEST")
                        || payload.path("call_control_id").asText().equals(guest.callControlId()))
                .findFirst()
                .orElseThrow();
        assertThat(outcome.path("conference_id").asText()).isEqualTo(conference);
        assertThat(outcome.path("call_control_id").asText(""))
                .isEqualTo(who.isEmpty() ? "" : (who.equals("HOST") ? host : guest).callControlId());
    }

    @Test
    void ofANewConference() {
        SimulatedCall host = call();

        String conference = conference(host);

        JsonNode joined = single("conference.participant.joined", host);
        assertThat(joined.path("conference_id").asText()).isEqualTo(conference);
    }

    @Test
    void ofAGatheringInAConference() {
        SimulatedCall host = call();
        ok(client.send("POST", "/conferences/" + conference(host) + "/actions/gather_using_audio",
                json("{'media_name':'menu','call_control_id':'" + host.callControlId() + "'}")));

        host.type("1#");

        assertSays(single("call.gather.ended", host), "digits 1");
    }

    @Test
    void twoThatAreAlikeInAConferenceBothEnd() {
        SimulatedCall host = call();
        String conference = conference(host);
        String play = json("{'audio_url':'https://a.b/c.mp3'}");
        ok(client.send("POST", "/conferences/" + conference + "/actions/play", play));
        take(host, "+1");
        ok(client.send("POST", "/conferences/" + conference + "/actions/play", play));

        take(host, "+9");
        assertThat(simulator.deliveries("conference.playback.ended")).hasSize(1);
        take(host, "+1");
        assertThat(simulator.deliveries("conference.playback.ended")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    answer          |                          | call.answered                        | state answered
                    hang up busy    |                          | call.hangup                          | hangup_cause user_busy
                    hang up reject  |                          | call.hangup                          | hangup_cause call_rejected
                    hang up absent  |                          | call.hangup                          | hangup_cause no_answer
                    +30             |                          | call.hangup                          | hangup_cause timeout
                    +30             | 'retry_on_timeout':false | call.hangup                          | hangup_cause no_answer
                    answer          | 'answering_machine_detection':'detect'  | call.machine.detection.ended         | result human
                    answer          | 'answering_machine_detection':'premium' | call.machine.premium.detection.ended | result human_residence
                    """)
    void ofADial(String step, String field, String type, String says) {
        HttpResponse<String> response = client.send("POST", "/calls", json(
                "{'connection_id':'c','from':'+15550001','to':'+15550002','client_state':'" + STATE + "'"
                        + (field == null ? "" : "," + field) + "}"));
        ok(response);
        SimulatedCall call = simulator.calls().get(0);

        take(call, step);

        JsonNode outcome = single(type, call);
        assertThat(outcome.path("call_control_id").asText())
                .isEqualTo(RestClient.json(response).at("/data/call_control_id").asText());
        assertSays(outcome, says);
    }

    /** The caller's leg goes on, whatever becomes of the other. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            answer          | call.bridged | to +15550003
            hang up busy    | call.hangup  | hangup_cause user_busy
            hang up busy    | call.hangup  | sip_hangup_cause 486
            hang up busy    | call.hangup  | hangup_source callee
            hang up reject  | call.hangup  | hangup_cause call_rejected
            hang up absent  | call.hangup  | hangup_cause no_answer
            +10             | call.hangup  | hangup_cause timeout
            """)
    void ofATransfer(String step, String type, String says) {
        SimulatedCall caller = call();
        take(caller, "transfer {'to':'+15550003','timeout_secs':10,'target_leg_client_state':'dGFyZ2V0'}");
        SimulatedCall target = simulator.calls().get(1);
        assertThat(target.callSessionId()).isEqualTo(caller.callSessionId());

        take(target, step);

        JsonNode outcome = single(type, target);
        assertThat(outcome.path("call_control_id").asText()).isEqualTo(target.callControlId());
        assertThat(outcome.path("client_state").asText()).isEqualTo("dGFyZ2V0");
        assertSays(outcome, says);
        assertThat(caller.state()).isEqualTo(SimulatedCall.State.ANSWERED);
        assertThat(events(caller)).doesNotContain("call.hangup");
        assertThat(events(caller).contains("call.bridged")).isEqualTo(type.equals("call.bridged"));
        if (type.equals("call.hangup")) {
            take(caller, "speak {'payload':'Nobody is there','voice':'female'}");
        }
    }

    @Test
    void aPromptOfAGatheringIsAPlaybackAsWell() {
        SimulatedCall call = call();
        take(call, "playback_start {'media_name':'hold'}");
        take(call, "gather_using_audio {'media_name':'menu'}");
        take(call, "+11");
        call.type("1#");

        List<JsonNode> ended = simulator.awaitIdle()
                .stream()
                .filter(delivery -> delivery.eventType().equals("call.playback.ended"))
                .map(Delivery::payload)
                .toList();
        assertThat(ended).extracting(each -> each.path("media_name").asText() + " " + each.path("status").asText())
                .containsExactlyInAnyOrder("hold completed", "menu cancelled");
        assertSays(single("call.gather.ended", call), "digits 1");
    }

    @Test
    void soundsEndInTheOrderInWhichTheyWereAskedFor() {
        SimulatedCall call = call();
        for (String name : List.of("a", "b", "c")) {
            take(call, "playback_start {'media_name':'" + name + "'}");
        }
        take(call, "+10");
        take(call, "playback_stop {'stop':'current'}");
        take(call, "+10");

        List<String> ended = receiver.received()
                .stream()
                .filter(event -> event.type().equals("call.playback.ended"))
                .map(event -> event.json().at("/data/payload"))
                .map(payload -> payload.path("media_name").asText() + " " + payload.path("status").asText())
                .toList();
        assertThat(ended).containsExactly("a completed", "b cancelled", "c completed");
    }

    private SimulatedCall call() {
        return simulator.call(CallOptions.defaults().clientState(STATE)).answer();
    }

    private String conference(SimulatedCall host) {
        HttpResponse<String> made = client.send("POST", "/conferences",
                json("{'name':'all','call_control_id':'" + host.callControlId() + "'}"));
        ok(made);
        return RestClient.json(made).at("/data/id").asText();
    }

    private void take(SimulatedCall call, String step) {
        String[] parts = step.split(" ", 2);
        if (step.startsWith("+")) {
            simulator.clock().advance(Duration.ofSeconds(Integer.parseInt(step.substring(1))));
        } else if (parts.length > 1 && parts[1].startsWith("{")) {
            ok(client.post(call, parts[0], json(parts[1])));
        } else if (parts[0].equals("press")) {
            call.type(parts[1]);
        } else {
            happen(call, step);
        }
    }

    private void happen(SimulatedCall call, String step) {
        switch (step) {
            case "answer" -> call.answer();
            case "hang up" -> call.hangup();
            case "hang up busy" -> call.hangup("user_busy");
            case "hang up reject" -> call.hangup("call_rejected");
            case "hang up absent" -> call.hangup("no_answer");
            case "find out" -> call.gatheredByAi(Map.of("age", 29));
            case "give up" -> call.notGatheredByAi();
            case "end conversation" -> call.endConversation("customer_disconnect");
            case "pay" -> call.pay();
            case "mistype" -> call.payWrongly("invalid-card-number");
            case "end payment" -> call.endPayment("internal-error");
            case "refuse payments" -> call.refusePayments("card_declined");
            case "refuse refer" -> call.referOutcome(603);
            case "fail siprec" -> call.failSiprec("no_answer");
            case "fail stream" -> call.failStreaming("connection_failed");
            case "fail recording" -> call.failRecording("Internal server error");
            case "somebody takes the first" -> ok(client.post(call(), "bridge", json("{'queue':'q'}")));
            default -> throw new IllegalArgumentException(step);
        }
    }

    /** The payload of the only event of this type about a leg; all that are about it have its client state. */
    private JsonNode single(String type, SimulatedCall call) {
        List<JsonNode> all = simulator.awaitIdle()
                .stream()
                .filter(delivery -> delivery.eventType().equals(type))
                .map(Delivery::payload)
                .filter(payload -> payload.path("call_leg_id").asText().equals(call.callLegId()))
                .toList();
        assertThat(all).as("%s of %s", type, simulator.deliveries()).hasSize(1);
        assertThat(all.get(0).path("client_state").textValue()).isEqualTo(call.clientState()).isNotNull();
        return all.get(0);
    }

    private List<String> events(SimulatedCall call) {
        return simulator.awaitIdle()
                .stream()
                .filter(delivery -> delivery.payload().path("call_leg_id").asText().equals(call.callLegId()))
                .map(Delivery::eventType)
                .toList();
    }

    private static void assertSays(JsonNode payload, String field) {
        String[] parts = field.split(" ", 2);
        assertThat(payload.path(parts[0]).asText()).as(payload.toString()).isEqualTo(parts[1]);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static void ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }
}
