package org.cameltelnyx.voice.simulator;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What happens by itself when time passes, and time passes when the test says so. */
class ClockTest {

    private static final Duration JUST_BEFORE = Duration.ofMillis(1);

    @RegisterExtension
    static final TelnyxSimulatorExtension telnyx = new TelnyxSimulatorExtension(TelnyxSimulator.builder().manualClock());

    private final WebhookReceiver receiver = WebhookReceiver.start();
    private final TelnyxSimulator simulator = telnyx.simulator();
    private final RestClient client = new RestClient(simulator);

    @BeforeEach
    void connect() {
        simulator.webhookUrl(receiver.url());
    }

    @AfterEach
    void disconnect() {
        receiver.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                         | 30  | timeout
            {'timeout_secs':5}                         | 5   | timeout
            {'timeout_secs':5,'retry_on_timeout':false} | 5  | no_answer
            """)
    void whoIsDialledAndDoesNotAnswerRingsNoLonger(String fields, int seconds, String cause) {
        dial(fields);
        SimulatedCall call = simulator.calls().get(0);

        advance(seconds, JUST_BEFORE);
        assertThat(call.state()).isEqualTo(SimulatedCall.State.PARKED);
        simulator.clock().advance(JUST_BEFORE);

        assertThat(call.state()).isEqualTo(SimulatedCall.State.ENDED);
        assertThat(payload("call.hangup")).contains("\"hangup_cause\":\"" + cause + "\"");
    }

    @Test
    void whoAnswersInTimeTalksUpToTheTimeLimit() {
        dial("{'time_limit_secs':60}");
        SimulatedCall call = simulator.calls().get(0).answer();

        advance(60, JUST_BEFORE);
        assertThat(call.state()).isEqualTo(SimulatedCall.State.ANSWERED);
        simulator.clock().advance(JUST_BEFORE);

        assertThat(payload("call.hangup")).contains("\"hangup_cause\":\"time_limit\"");
    }

    @Test
    void whoIsTransferredToSomebodyAbsentIsStillThere() {
        SimulatedCall call = simulator.call().answer();
        ok(client.post(call, "transfer", "{\"to\":\"+15550003\",\"timeout_secs\":10}"));

        simulator.clock().advance(Duration.ofSeconds(10));

        assertThat(call.state()).isEqualTo(SimulatedCall.State.ANSWERED);
        assertThat(simulator.calls().get(1).state()).isEqualTo(SimulatedCall.State.ENDED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {}                                   | ""  | 5   | timeout
            {'initial_timeout_millis':9000}      | ""  | 9   | timeout
            {}                                   | 1   | 5   | valid
            {'inter_digit_timeout_millis':2000}  | 1   | 2   | valid
            {'minimum_digits':2}                 | 1   | 5   | invalid
            {'timeout_millis':3000}              | ""  | 3   | timeout
            """)
    void aGatherWithoutPromptEndsByItself(String fields, String keys, int seconds, String status) {
        SimulatedCall call = simulator.call().answer();
        ok(client.post(call, "gather", json(fields)));
        if (!keys.isEmpty()) {
            call.type(keys);
        }

        advance(seconds, JUST_BEFORE);
        assertThat(simulator.deliveries("call.gather.ended")).isEmpty();
        simulator.clock().advance(JUST_BEFORE);

        assertThat(payload("call.gather.ended")).contains("\"status\":\"" + status + "\"", "\"digits\":\"" + keys + "\"");
    }

    @Test
    void aPromptIsRepeatedUntilTheTriesAreUsedUp() {
        SimulatedCall call = simulator.call().answer();
        ok(client.post(call, "gather_using_audio", json("{'audio_url':'https://example.com/a.mp3','maximum_tries':2}")));

        advance(2 * (10 + 60), JUST_BEFORE);
        assertThat(simulator.deliveries("call.playback.ended")).hasSize(2);
        assertThat(simulator.deliveries("call.gather.ended")).isEmpty();
        simulator.clock().advance(JUST_BEFORE);

        assertThat(payload("call.gather.ended")).contains("\"status\":\"timeout\"");
    }

    @Test
    void aKeyInterruptsThePrompt() {
        SimulatedCall call = simulator.call().answer();
        ok(client.post(call, "gather_using_audio",
                json("{'audio_url':'https://example.com/a.mp3','valid_digits':'1','maximum_digits':1}")));
        simulator.clock().advance(Duration.ofSeconds(3));

        call.type("9");
        assertThat(payload("call.playback.ended")).contains("\"status\":\"cancelled\"");
        simulator.clock().advance(Duration.ofSeconds(10));
        assertThat(simulator.deliveries("call.playback.ended")).hasSize(2);
        call.type("1");

        assertThat(payload("call.gather.ended")).contains("\"status\":\"valid\"", "\"digits\":\"1\"");
    }

    @Test
    void speechAndAudioTakeTheirTimeOneAfterTheOther() {
        SimulatedCall call = simulator.call().answer();
        ok(client.post(call, "speak", json("{'payload':'Twenty letters here.','voice':'female'}")));
        ok(client.post(call, "playback_start", json("{'audio_url':'https://example.com/a.mp3','loop':2}")));
        assertThat(call.underWay()).contains("playback");

        assertThat(eventsAfter(Duration.ofMillis(1199))).contains("call.speak.started")
                .doesNotContain("call.speak.ended", "call.playback.started");
        assertThat(eventsAfter(JUST_BEFORE)).contains("call.speak.ended", "call.playback.started");
        assertThat(eventsAfter(Duration.ofMillis(19_999))).doesNotContain("call.playback.ended");
        assertThat(eventsAfter(JUST_BEFORE)).contains("call.playback.ended");
    }

    @Test
    void whatIsPlayedAndWaitsIsStoppedByCommandAndByHangup() {
        SimulatedCall call = simulator.call().answer();
        String play = json("{'audio_url':'https://example.com/a.mp3'}");
        for (int i = 0; i < 3; i++) {
            ok(client.post(call, "playback_start", play));
        }
        ok(client.post(call, "playback_stop", json("{'stop':'current'}")));
        assertThat(eventsAfter(JUST_BEFORE))
                .filteredOn(type -> type.startsWith("call.playback"))
                .containsExactlyInAnyOrder("call.playback.started", "call.playback.ended", "call.playback.started");
        ok(client.post(call, "playback_stop", "{}"));
        assertThat(eventsAfter(Duration.ofMinutes(1))).filteredOn("call.playback.started"::equals).hasSize(2);

        ok(client.post(call, "speak", json("{'payload':'Good bye','voice':'female','loop':'infinity'}")));
        call.hangup();
        assertThat(payload("call.speak.ended")).contains("\"status\":\"call_hangup\"");
    }

    @Test
    void aCallLeavesItsQueueInTime() {
        SimulatedCall call = simulator.call().answer();
        ok(client.post(call, "enqueue", json("{'queue_name':'support','max_wait_time_secs':60}")));

        advance(60, JUST_BEFORE);
        assertThat(simulator.queues().get(0).calls()).containsExactly(call);
        simulator.clock().advance(JUST_BEFORE);

        assertThat(payload("call.dequeued")).contains("\"reason\":\"timeout\"", "\"wait_time_secs\":60");
    }

    @Test
    void aCallThatHasLeftItsQueueDoesNotTimeOutInTheNext() {
        SimulatedCall call = simulator.call().answer();
        ok(client.post(call, "enqueue", json("{'queue_name':'support','max_wait_time_secs':60}")));
        ok(client.post(call, "leave_queue", "{}"));
        ok(client.post(call, "enqueue", json("{'queue_name':'support'}")));

        simulator.clock().advance(Duration.ofMinutes(2));

        assertThat(simulator.queues().get(0).calls()).containsExactly(call);
    }

    @Test
    void conferencesSpeakAndPlayInTime() {
        SimulatedCall call = simulator.call().answer();
        ok(client.send("POST", "/conferences", json("{'name':'all','call_control_id':'" + call.callControlId() + "'}")));
        String actions = "/conferences/" + simulator.conferences().get(0).id() + "/actions/";
        ok(client.send("POST", actions + "speak", json("{'payload':'Hello','voice':'female'}")));
        ok(client.send("POST", actions + "play", json("{'audio_url':'https://example.com/a.mp3'}")));

        assertThat(eventsAfter(Duration.ofSeconds(1))).contains("conference.speak.ended");
        assertThat(eventsAfter(Duration.ofSeconds(9))).contains("conference.playback.ended");
    }

    @Test
    void timeStandsStillAndEventsOccurAtTheTimeOfTheClock() {
        Instant start = simulator.clock().instant().truncatedTo(ChronoUnit.MICROS);
        SimulatedCall call = simulator.call().answer();
        ok(client.post(call, "gather", "{}"));

        simulator.clock().advance(Duration.ofMinutes(10));

        assertThat(simulator.clock().instant().truncatedTo(ChronoUnit.MICROS)).isEqualTo(start.plus(Duration.ofMinutes(10)));
        Delivery ended = simulator.awaitDelivery("call.gather.ended");
        assertThat(Instant.parse(ended.json().at("/data/occurred_at").asText())).isEqualTo(start.plusSeconds(5));
        // signed at the time of the machine, which the application knows
        long signed = Long.parseLong(receiver.received().get(2).timestamp());
        assertThat(signed).isBetween(start.getEpochSecond(), Instant.now().getEpochSecond());
        simulator.reset();
        assertThat(simulator.clock().instant()).isBefore(start.plusSeconds(60));
    }

    @Test
    void whatIsDeliveredAgainOrLateComesAtOnceWhenTheClockIsMoved() {
        receiver.answers(503);
        simulator.webhookFaults().on("call.hold").late(Duration.ofHours(1));
        SimulatedCall call = simulator.call();
        simulator.awaitDeliveries(1);
        call.answer().hold();

        simulator.clock().advance(Duration.ofMillis(500));
        assertThat(simulator.deliveries("call.initiated")).extracting(Delivery::status).containsExactly(503, 200);
        assertThat(simulator.deliveries("call.hold")).isEmpty();
        simulator.clock().advance(Duration.ofHours(1));

        assertThat(simulator.deliveries("call.hold")).hasSize(1);
        assertThat(call.state()).isEqualTo(SimulatedCall.State.ANSWERED);
    }

    @Test
    void timeDoesNotGoBack() {
        assertThatThrownBy(() -> simulator.clock().advance(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("forward");
    }

    /** A menu, as an application has it: it asks when a call is answered, and hangs up unless 1 was pressed. */
    @Test
    void anApplicationReactsBeforeTimeGoesOn() {
        receiver.reacts(event -> {
            SimulatedCall call = simulator.calls().get(simulator.calls().size() - 1);
            switch (event.type()) {
                case "call.answered" -> client.post(call, "gather_using_speak",
                        json("{'payload':'Press 1','voice':'female','valid_digits':'1','maximum_digits':1,'maximum_tries':2}"));
                case "call.gather.ended" -> client.post(call,
                        event.json().at("/data/payload/digits").asText().equals("1") ? "enqueue" : "hangup",
                        json("{'queue_name':'sales','max_wait_time_secs':60}"));
                case "call.dequeued" -> client.post(call, "hangup", "{}");
                default -> {
                }
            }
        });

        SimulatedCall silent = simulator.call().answer();
        simulator.clock().advance(Duration.ofMinutes(5));
        assertThat(silent.state()).isEqualTo(SimulatedCall.State.ENDED);

        SimulatedCall wrong = simulator.call().answer();
        simulator.clock().advance(Duration.ofSeconds(1));
        wrong.type("9").type("8");
        simulator.awaitReceived("hangup", 2);

        SimulatedCall patient = simulator.call().answer();
        simulator.clock().advance(Duration.ofSeconds(1));
        patient.type("1");
        simulator.clock().advance(Duration.ofMinutes(2));
        assertThat(patient.state()).isEqualTo(SimulatedCall.State.ENDED);
    }

    @Test
    void inRealTimeTheClockCanBeMovedToo() {
        try (TelnyxSimulator real = TelnyxSimulator.start()) {
            SimulatedCall call = real.call().answer();
            RestClient commands = new RestClient(real);
            ok(commands.post(call, "speak", json("{'payload':'Good bye','voice':'female'}")));
            assertThat(real.deliveries("call.speak.ended")).hasSize(1);
            ok(commands.post(call, "gather_using_speak", json("{'payload':'Press 1','voice':'female','maximum_tries':1}")));
            Instant before = Instant.now();

            real.clock().advance(Duration.ofSeconds(60));

            assertThat(real.deliveries("call.gather.ended")).hasSize(1);
            assertThat(real.clock().instant()).isAfterOrEqualTo(before.plusSeconds(60));
        }
    }

    private void dial(String more) {
        String body = "{'connection_id':'c','from':'+15550001','to':'+15550002'" + (more.equals("{}") ? "" : ",")
                + more.substring(1);
        ok(client.send("POST", "/calls", json(body)));
    }

    private void advance(int seconds, Duration but) {
        simulator.clock().advance(Duration.ofSeconds(seconds).minus(but));
    }

    /** In the order in which they were delivered, which is that of the network. */
    private List<String> eventsAfter(Duration time) {
        simulator.clock().advance(time);
        return simulator.deliveries().stream().map(Delivery::eventType).toList();
    }

    private String payload(String type) {
        return simulator.awaitDelivery(type).payload().toString();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static void ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }
}
