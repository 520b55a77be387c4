package org.cameltelnyx.voice.simulator;

import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What commands and people do to calls, in the order in which the events tell it. */
@ExtendWith(TelnyxSimulatorExtension.class)
class ScenariosTest {

    private final TelnyxSimulator simulator;
    private final RestClient client;
    private final WebhookReceiver receiver = WebhookReceiver.start();

    ScenariosTest(TelnyxSimulator simulator) {
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
    void aCallIsAnsweredByCommandAndTalksToAMenu() {
        SimulatedCall call = simulator.call();
        ok(client.post(call, "answer", "{\"client_state\":\"YQ==\"}"));
        ok(client.post(call, "speak", "{\"payload\":\"Hello\",\"voice\":\"female\"}"));
        ok(client.post(call, "gather_using_speak", "{\"payload\":\"Press 1\",\"voice\":\"female\",\"maximum_digits\":3}"));
        call.type("12#");
        ok(client.post(call, "hangup", "{}"));

        assertThat(events()).containsExactly("call.initiated", "call.answered", "call.speak.started", "call.speak.ended",
                "call.dtmf.received", "call.dtmf.received", "call.dtmf.received", "call.gather.ended", "call.hangup");
        JsonNode gathered = payload("call.gather.ended");
        assertThat(gathered.path("digits").asText()).isEqualTo("12");
        assertThat(gathered.path("status").asText()).isEqualTo("valid");
        assertThat(gathered.path("client_state").asText()).isEqualTo("YQ==");
        assertThat(client.post(call, "speak", "{\"payload\":\"x\",\"voice\":\"female\"}").statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {}                                          | 1#   | 1   | valid
            {'maximum_digits':2}                        | 123  | 12  | valid
            {'minimum_digits':3}                        | 1#   | 1   | invalid
            {'valid_digits':'12'}                       | 3    | ""  | invalid
            {'terminating_digit':'*'}                   | 1*   | 1   | valid
            {'minimum_digits':2}                        | 1... | 1   | invalid
            {}                                          | ...  | ""  | timeout
            {}                                          | 12.. | 12  | valid
            """)
    void digitsAreGatheredByTheRules(String body, String typed, String digits, String status) {
        SimulatedCall call = simulator.call().answer();
        ok(client.post(call, "gather", body.replace('\'', '"')));

        if (!typed.startsWith(".")) {
            call.type(typed.replace(".", ""));
        }
        if (typed.contains(".")) {
            call.letGatherTimeOut();
        }

        JsonNode ended = payload("call.gather.ended");
        assertThat(ended.path("digits").asText()).isEqualTo(digits);
        assertThat(ended.path("status").asText()).isEqualTo(status);
    }

    @Test
    void aPromptIsRepeatedForAsLongAsThereAreTries() {
        SimulatedCall call = simulator.call().answer();
        ok(client.post(call, "gather_using_audio",
                "{\"audio_url\":\"https://example.com/a.mp3\",\"valid_digits\":\"1\",\"maximum_tries\":2}"));

        call.type("91#");

        JsonNode ended = payload("call.gather.ended");
        assertThat(ended.path("status").asText()).isEqualTo("valid");
        assertThat(ended.path("digits").asText()).isEqualTo("1");
        assertThat(events()).containsSubsequence("call.playback.started", "call.playback.ended", "call.dtmf.received");
    }

    @Test
    void gatheringIsStoppedByCommandAndByHangup() {
        SimulatedCall call = simulator.call().answer();
        ok(client.post(call, "gather", "{}"));
        ok(client.post(call, "gather_stop", "{}"));
        assertThat(payload("call.gather.ended").path("status").asText()).isEqualTo("cancelled");

        simulator.reset();
        SimulatedCall next = simulator.call().answer();
        ok(client.post(next, "gather", "{}"));
        next.hangup();
        assertThat(payload("call.gather.ended").path("status").asText()).isEqualTo("call_hangup");
    }

    @Test
    void aDialedCallRingsUntilSomebodyAnswers() {
        HttpResponse<String> response = client.send("POST", "/calls",
                "{\"connection_id\":\"c\",\"from\":\"+15550001\",\"to\":\"+15550002\",\"client_state\":\"YQ==\","
                        + "\"answering_machine_detection\":\"greeting_end\",\"record\":\"record-from-answer\"}");

        JsonNode data = RestClient.json(response).path("data");
        SimulatedCall call = simulator.calls().get(0);
        assertThat(data.path("call_control_id").asText()).isEqualTo(call.callControlId());
        assertThat(data.path("is_alive").asBoolean()).isTrue();
        assertThat(call.direction()).isEqualTo(SimulatedCall.Direction.OUTGOING);
        assertThat(call.state()).isEqualTo(SimulatedCall.State.PARKED);
        assertThat(client.post(call, "answer", "{}").body()).contains("90102");

        call.answeredBy("machine").answer().hangup();

        assertThat(events()).containsExactly("call.initiated", "call.answered", "call.machine.detection.ended",
                "call.machine.greeting.ended", "call.hangup", "call.recording.saved");
        assertThat(payload("call.initiated").path("direction").asText()).isEqualTo("outgoing");
        assertThat(payload("call.machine.detection.ended").path("result").asText()).isEqualTo("machine");
        assertThat(payload("call.recording.saved").has("call_control_id")).isFalse();
        JsonNode status = RestClient.json(client.send("GET", "/calls/" + call.callControlId(), "")).path("data");
        assertThat(status.path("is_alive").asBoolean(true)).isFalse();
        assertThat(status.has("end_time")).isTrue();
    }

    @Test
    void transferConnectsWithWhoeverAnswers() {
        simulator.answerDialedCalls(true);
        SimulatedCall call = simulator.call().answer();

        ok(client.post(call, "transfer", "{\"to\":\"+15550003\"}"));

        SimulatedCall target = simulator.calls().get(1);
        assertThat(target.callSessionId()).isEqualTo(call.callSessionId());
        assertThat(call.peer()).contains(target);
        assertThat(target.peer()).contains(call);
        target.hangup();
        assertThat(call.state()).isEqualTo(SimulatedCall.State.ENDED);
        assertThat(events()).containsExactly("call.initiated", "call.answered", "call.initiated", "call.answered",
                "call.bridged", "call.bridged", "call.hangup", "call.hangup");
    }

    @Test
    void aLegWhoseOtherIsTransferredIsHungUp() {
        SimulatedCall call = simulator.call().answer();
        SimulatedCall agent = simulator.call().answer();
        ok(client.post(agent, "bridge", "{\"call_control_id\":\"" + call.callControlId() + "\"}"));

        ok(client.post(call, "transfer", "{\"to\":\"+15550003\"}"));
        assertThat(call.peer()).contains(agent);
        SimulatedCall target = simulator.calls().get(2).answer();

        assertThat(call.peer()).contains(target);
        assertThat(agent.peer()).isEmpty();
        assertThat(agent.state()).isEqualTo(SimulatedCall.State.ENDED);
        assertThat(target.state()).isEqualTo(SimulatedCall.State.ANSWERED);
    }

    @Test
    void aLegThatIsToBeParkedOutlivesTheOther() {
        SimulatedCall call = simulator.call().answer();
        SimulatedCall other = simulator.call().answer();

        ok(client.post(call, "bridge",
                "{\"call_control_id\":\"" + other.callControlId() + "\",\"park_after_unbridge\":\"self\"}"));
        other.hangup();

        assertThat(call.state()).isEqualTo(SimulatedCall.State.ANSWERED);
        assertThat(call.peer()).isEmpty();
    }

    @Test
    void anAgentTakesTheFirstOfAQueue() {
        SimulatedCall first = simulator.call().answer();
        SimulatedCall second = simulator.call().answer();
        SimulatedCall agent = simulator.call().answer();
        ok(client.post(first, "enqueue", "{\"queue_name\":\"support\",\"max_size\":2}"));
        ok(client.post(second, "enqueue", "{\"queue_name\":\"support\"}"));
        assertThat(client.post(agent, "enqueue", "{\"queue_name\":\"support\"}").body()).contains("90036");
        assertThat(client.post(first, "enqueue", "{\"queue_name\":\"support\"}").body()).contains("90038");
        assertThat(client.send("DELETE", "/queues/support", "").body()).contains("90050");

        assertThat(client.post(agent, "bridge", "{}").statusCode()).isEqualTo(422);
        ok(client.post(agent, "bridge", "{\"queue\":\"support\"}"));

        assertThat(simulator.queues().get(0).calls()).containsExactly(second);
        assertThat(agent.peer()).contains(first);
        assertThat(payload("call.dequeued").path("reason").asText()).isEqualTo("bridged");
        second.hangup();
        assertThat(simulator.queues().get(0).calls()).isEmpty();
        assertThat(client.send("DELETE", "/queues/support", "").statusCode()).isEqualTo(204);
        assertThat(client.send("GET", "/queues/support", "").statusCode()).isEqualTo(404);
    }

    @Test
    void aCallThatNobodyTakesLeavesTheQueueInTheEnd() {
        SimulatedCall call = simulator.call().answer();
        ok(client.post(call, "enqueue", "{\"queue_name\":\"support\",\"max_wait_time_secs\":60}"));

        call.letQueueTimeOut();

        assertThat(payload("call.dequeued").path("reason").asText()).isEqualTo("timeout");
        assertThat(simulator.queues().get(0).calls()).isEmpty();
        assertThat(call.state()).isEqualTo(SimulatedCall.State.ANSWERED);
        assertThat(events()).containsExactly("call.initiated", "call.answered", "call.enqueued", "call.dequeued");
    }

    @Test
    void aSupervisorIsDialedToALegAndChangesRoles() {
        SimulatedCall agent = simulator.call().answer();
        String dial = "{\"connection_id\":\"c\",\"from\":\"+15550001\",\"to\":\"+15550002\","
                + "\"supervise_call_control_id\":\"%s\",\"supervisor_role\":\"monitor\"}";

        ok(client.send("POST", "/calls", dial.formatted(agent.callControlId())));
        SimulatedCall supervisor = simulator.calls().get(1).answer();
        assertThat(supervisor.supervised()).contains(agent);
        assertThat(supervisor.supervisorRole()).isEqualTo("monitor");
        ok(client.post(supervisor, "switch_supervisor_role", "{\"role\":\"whisper\"}"));
        assertThat(supervisor.supervisorRole()).isEqualTo("whisper");
        assertThat(agent.supervised()).isEmpty();

        agent.hangup();
        assertThat(client.send("POST", "/calls", dial.formatted(agent.callControlId())).body()).contains("90018");
        assertThat(client.send("POST", "/calls", dial.formatted("nobody")).body())
                .contains("90015", "/supervise_call_control_id");
        assertThat(simulator.calls()).hasSize(2);
    }

    @Test
    void threeTalkInAConference() {
        SimulatedCall host = simulator.call().answer();
        SimulatedCall guest = simulator.call().answer();
        SimulatedCall late = simulator.call().answer();
        JsonNode made = RestClient.json(client.send("POST", "/conferences",
                "{\"name\":\"all hands\",\"max_participants\":3,\"call_control_id\":\"" + host.callControlId() + "\"}"));
        String conference = "/conferences/" + made.at("/data/id").asText();
        assertThat(made.at("/data/status").asText()).isEqualTo("in_progress");
        ok(join(conference, guest, ""));
        ok(join(conference, late, ",\"mute\":true"));
        assertThat(join(conference, guest, "").body()).contains("90044");
        assertThat(join(conference, simulator.call().answer(), "").body()).contains("90032");
        JsonNode muted = RestClient.json(client.send("GET", conference + "/participants?filter%5Bmuted%5D=true", ""));
        assertThat(muted.path("data")).hasSize(1);
        JsonNode second = RestClient.json(
                client.send("GET", conference + "/participants?page%5Bnumber%5D=2&page%5Bsize%5D=2", ""));
        assertThat(second.path("data")).hasSize(1);
        assertThat(second.at("/meta/total_pages").asInt()).isEqualTo(2);
        assertThat(client.send("GET", conference + "/participants?page%5Bnumber%5D=0", "").statusCode()).isEqualTo(422);

        simulator.conferences().get(0).speaks(guest);
        ok(client.send("POST", conference + "/actions/record_start", "{\"format\":\"wav\"}"));
        ok(client.send("POST", conference + "/actions/play",
                "{\"audio_url\":\"https://example.com/a.mp3\",\"loop\":\"infinity\"}"));
        ok(client.send("POST", conference + "/actions/stop", "{}"));
        ok(client.send("POST", conference + "/actions/speak",
                "{\"payload\":\"Hi\",\"voice\":\"female\",\"call_control_ids\":[\"" + late.callControlId() + "\"]}"));
        late.hangup();
        ok(client.send("POST", conference + "/actions/end", "{}"));

        assertThat(events().stream().filter(type -> type.startsWith("conference."))).containsExactly("conference.created",
                "conference.participant.joined", "conference.participant.joined", "conference.participant.joined",
                "conference.floor.changed", "conference.playback.started", "conference.playback.ended",
                "conference.participant.speak.started", "conference.participant.speak.ended",
                "conference.participant.left", "conference.participant.left", "conference.participant.left",
                "conference.recording.saved", "conference.ended");
        assertThat(join(conference, late, "").statusCode()).isEqualTo(422);
        assertThat(client.send("POST", conference + "/actions/mute", "{}").body()).contains("90019");
        assertThat(host.state()).isEqualTo(SimulatedCall.State.ANSWERED);
    }

    @Test
    void aHostWhoLeavesEndsTheConference() {
        SimulatedCall host = simulator.call().answer();
        SimulatedCall guest = simulator.call().answer();
        JsonNode made = RestClient.json(client.send("POST", "/conferences",
                "{\"name\":\"n\",\"call_control_id\":\"" + guest.callControlId() + "\"}"));
        String conference = "/conferences/" + made.at("/data/id").asText();
        ok(join(conference, host, ",\"end_conference_on_exit\":true"));

        host.hangup();

        assertThat(payload("conference.ended").path("reason").asText()).isEqualTo("host_left");
        assertThat(simulator.conferences().get(0).isEnded()).isTrue();
    }

    @Test
    void whatIsUnderWayEndsWithTheCall() {
        SimulatedCall call = simulator.call().answer();
        ok(client.post(call, "playback_start", "{\"audio_url\":\"https://example.com/a.mp3\",\"loop\":\"infinity\"}"));
        ok(client.post(call, "record_start", "{\"format\":\"mp3\",\"channels\":\"single\",\"transcription\":true}"));
        ok(client.post(call, "transcription_start", "{}"));
        ok(client.post(call, "streaming_start", "{\"stream_url\":\"wss://example.com\"}"));
        ok(client.post(call, "fork_start", "{}"));
        ok(client.post(call, "ai_assistant_start", "{}"));
        assertThat(client.post(call, "transcription_start", "{}").body()).contains("90054");
        assertThat(client.post(call, "streaming_start", "{\"stream_url\":\"wss://example.com\"}").body()).contains("90045");
        assertThat(client.post(call, "ai_assistant_start", "{}").body()).contains("90061");
        call.say("hello").say("world").hangup();

        assertThat(events()).containsExactly("call.initiated", "call.answered", "call.playback.started",
                "streaming.started", "call.fork.started", "call.transcription", "call.transcription",
                "call.playback.ended", "call.fork.stopped", "streaming.stopped", "call.hangup", "call.recording.saved",
                "call.recording.transcription.saved", "call.conversation.ended", "call.conversation_insights.generated");
        assertThat(payload("call.playback.ended").path("status").asText()).isEqualTo("call_hangup");
        assertThat(payload("call.recording.transcription.saved").path("transcription_text").asText())
                .isEqualTo("hello world");
    }

    @Test
    void anAssistantGathersWhatItIsAskedFor() {
        SimulatedCall call = simulator.call().answer();
        ok(client.post(call, "gather_using_ai",
                "{\"parameters\":{\"type\":\"object\"},\"send_partial_results\":true,\"send_message_history_updates\":true}"));

        call.gatheredByAi(Map.of("age", 29));

        assertThat(events()).containsSubsequence("call.ai_gather.message_history_updated",
                "call.ai_gather.partial_results", "call.ai_gather.ended", "call.conversation.ended");
        assertThat(payload("call.ai_gather.ended").at("/result/age").asInt()).isEqualTo(29);
    }

    @Test
    void rejectedCallsAreOver() {
        SimulatedCall call = simulator.call();

        ok(client.post(call, "reject", "{\"cause\":\"USER_BUSY\"}"));

        assertThat(call.state()).isEqualTo(SimulatedCall.State.ENDED);
        assertThat(payload("call.hangup").path("hangup_cause").asText()).isEqualTo("user_busy");
    }

    @Test
    void aRefusedCommandLeavesNothingBehind() {
        SimulatedCall call = simulator.call(CallOptions.defaults().clientState("YQ==")).answer();

        assertThat(client.post(call, "leave_queue", "{\"client_state\":\"Yg==\"}").body()).contains("90035");

        assertThat(call.clientState()).isEqualTo("YQ==");
        assertThat(simulator.effects("leave-queue")).isZero();
    }

    private HttpResponse<String> join(String conference, SimulatedCall call, String more) {
        return client.send("POST", conference + "/actions/join",
                "{\"call_control_id\":\"" + call.callControlId() + "\"" + more + "}");
    }

    /** By the time at which they occurred, which the conference's events tell elsewhere; so by their order of sending. */
    private List<String> events() {
        simulator.awaitIdle();
        return simulator.deliveries()
                .stream()
                .sorted(Comparator.comparing(ScenariosTest::time))
                .map(Delivery::eventType)
                .toList();
    }

    private static String time(Delivery delivery) {
        JsonNode body = delivery.json();
        String time = body.at("/data/occurred_at").asText(body.at("/data/payload/occurred_at").asText());
        return time.isEmpty()
                ? body.at("/payload/occurred_at").asText(body.at("/data/payload/recording_ended_at").asText())
                : time;
    }

    private JsonNode payload(String type) {
        return simulator.awaitDelivery(type).payload();
    }

    private static void ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }
}
