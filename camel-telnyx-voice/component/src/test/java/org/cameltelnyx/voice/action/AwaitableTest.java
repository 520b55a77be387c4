package org.cameltelnyx.voice.action;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cameltelnyx.voice.action.Awaitable.Instead;
import org.cameltelnyx.voice.event.EventTypes;
import org.cameltelnyx.voice.schema.FieldModel;
import org.cameltelnyx.voice.schema.OpenEnum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What every action waits for with await, and how long. */
class AwaitableTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectNode EMPTY = JsonNodeFactory.instance.objectNode();

    /** The whole of it, so that a change is seen: outcomes, time-out of a command without optional fields, what is special. */
    private static final String ALL = """
            active-call-list | -
            add-ai-assistant-messages | -
            answer | call.answered | 30s
            application-create | -
            application-delete | -
            application-list | -
            application-retrieve | -
            application-update | -
            bridge | call.bridged | 30s
            call-event-list | -
            conference-create | conference.participant.joined | 30s
            conference-end | conference.ended | 30s | stops
            conference-gather-dtmf-audio | call.gather.ended | 8m
            conference-hold | -
            conference-join | conference.participant.joined | 30s
            conference-leave | conference.participant.left | 30s | stops
            conference-list | -
            conference-list-participants | -
            conference-mute | -
            conference-play | conference.playback.ended | 4h
            conference-record-pause | -
            conference-record-resume | -
            conference-record-start | conference.recording.saved | 4h2m | outlives the call
            conference-record-stop | conference.recording.saved | 2m | outlives the call, stops
            conference-retrieve | -
            conference-retrieve-participant | -
            conference-send-dtmf | -
            conference-speak | conference.speak.ended | 10m
            conference-stop | conference.playback.ended conference.speak.ended | 30s | stops
            conference-unhold | -
            conference-unmute | -
            conference-update | -
            conference-update-participant | -
            connection-list | -
            connection-retrieve | -
            dial | call.answered call.hangup | 1m30s | of the new leg
            enqueue | call.dequeued | 4h30s
            gather | call.gather.ended | 1m30s
            gather-using-ai | call.ai_gather.ended | 4h
            gather-using-audio | call.gather.ended | 8m
            gather-using-speak | call.gather.ended | 8m
            hangup | call.hangup | 30s | stops
            join-ai-assistant | -
            leave-queue | call.dequeued | 30s | stops
            outbound-voice-profile-list | -
            outbound-voice-profile-retrieve | -
            pause-recording | -
            pay | call.payment.completed | 4h
            queue-call-list | -
            queue-call-remove | -
            queue-call-retrieve | -
            queue-call-update | -
            queue-create | -
            queue-delete | -
            queue-list | -
            queue-retrieve | -
            queue-update | -
            recording-delete | -
            recording-delete-all | -
            recording-download | -
            recording-list | -
            recording-retrieve | -
            recording-transcription-delete | -
            recording-transcription-list | -
            recording-transcription-retrieve | -
            refer | call.refer.completed call.refer.failed | 3m20s
            reject | call.hangup | 30s
            resume-recording | -
            retrieve-status | -
            send-dtmf | -
            send-sip-info | -
            siprec-connector-create | -
            siprec-connector-delete | -
            siprec-connector-retrieve | -
            siprec-connector-update | -
            speak | call.speak.ended | 10m
            start-ai-assistant | call.conversation.ended | 4h
            start-conversation-relay | call.conversation.ended | 4h
            start-forking | call.fork.started | 30s
            start-noise-suppression | -
            start-playback | call.playback.ended | 4h
            start-recording | call.recording.saved call.recording.error | 4h2m | outlives the call
            start-siprec | siprec.started siprec.failed | 1m
            start-streaming | streaming.started streaming.failed | 30s
            start-transcription | -
            stop-ai-assistant | call.conversation.ended | 30s | stops
            stop-conversation-relay | call.conversation.ended | 30s | stops
            stop-forking | call.fork.stopped | 30s | stops
            stop-gather | call.gather.ended | 30s | stops
            stop-noise-suppression | -
            stop-playback | call.playback.ended call.speak.ended | 30s | stops
            stop-recording | call.recording.saved call.recording.error | 2m | outlives the call, stops
            stop-siprec | siprec.stopped | 30s | stops
            stop-streaming | streaming.stopped | 30s | stops
            stop-transcription | -
            switch-supervisor-role | -
            transfer | call.bridged call.hangup | 1m30s | of the new leg
            update-client-state | -
            webhook-delivery-list | -
            webhook-delivery-retrieve | -
            """;

    @Test
    void allActions() {
        String all = ActionModel.all()
                .values()
                .stream()
                .map(AwaitableTest::row)
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(all).isEqualTo(ALL);
        assertThat(all.lines()).hasSize(100);
    }

    private static String row(ActionModel action) {
        if (action.outcomes().isEmpty()) {
            return action.name() + " | -";
        }
        String special = Stream.of(
                action.isOutcomeOfNewLeg() ? "of the new leg" : "",
                action.isOutlivingCall() ? "outlives the call" : "",
                action.isStopping() ? "stops" : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return action.name() + " | " + String.join(" ", action.outcomes()) + " | "
                + action.outcomeTimeout(EMPTY).toString().substring(2).toLowerCase()
                + (special.isEmpty() ? "" : " | " + special);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            dial             | {'answering_machine_detection':'disabled'}     | call.answered call.hangup
            dial             | {'answering_machine_detection':null}           | call.answered call.hangup
            dial             | {'answering_machine_detection':'detect'}       | call.machine.detection.ended call.hangup
            dial             | {'answering_machine_detection':'detect_beep'}  | call.machine.detection.ended call.hangup
            dial             | {'answering_machine_detection':'detect_words'} | call.machine.detection.ended call.hangup
            dial             | {'answering_machine_detection':'greeting_end'} | call.machine.detection.ended call.hangup
            dial             | {'answering_machine_detection':'premium'}      | call.machine.premium.detection.ended \
            call.machine.premium.greeting.ended call.hangup
            conference-play  | {'call_control_ids':['a','b']}                 | conference.participant.playback.ended
            conference-play  | {'call_control_ids':[]}                        | conference.playback.ended
            conference-speak | {'call_control_ids':['a']}                     | conference.participant.speak.ended
            conference-stop  | {'call_control_ids':['a']}                     | conference.participant.playback.ended \
            conference.participant.speak.ended
            """)
    void valuesOfACommandChangeItsOutcomes(String name, String command, String outcomes) {
        ActionModel action = ActionModel.find(name).orElseThrow();

        assertThat(action.outcomes(json(command))).containsExactly(outcomes.split(" "));
        assertThat(action.possibleOutcomes()).containsAll(action.outcomes()).contains(outcomes.split(" "));
    }

    @Test
    void aNewValueOfADetectionIsAskedForItsOutcome() {
        Instead[] cases = Dial.class.getAnnotation(Awaitable.class).instead();

        assertThat(Stream.of(cases).flatMap(each -> Stream.of(each.values())))
                .containsExactlyInAnyOrderElementsOf(OpenEnum.known(AnsweringMachineDetection.class)
                        .stream()
                        .filter(value -> !value.equals("disabled"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            dial               | {'timeout_secs':600}                             | PT11M
            transfer           | {'timeout_secs':5}                               | PT1M5S
            gather             | {'timeout_millis':1500}                          | PT31.5S
            gather             | {'timeout_millis':0}                             | PT4H0M30S
            gather-using-speak | {'timeout_millis':10000,'maximum_tries':2}       | PT5M20S
            gather-using-audio | {'timeout_millis':10000}                         | PT5M30S
            gather-using-audio | {'timeout_millis':2147483647,'maximum_tries':99} | PT4H5M
            gather-using-audio | {'timeout_millis':0,'maximum_tries':1}           | PT4H5M
            enqueue            | {'max_wait_time_secs':60}                        | PT1M30S
            enqueue            | {}                                               | PT4H0M30S
            start-recording    | {'max_length':60}                                | PT3M
            start-recording    | {'max_length':0}                                 | PT4H2M
            speak              | {'payload':'Hello'}                              | PT10M
            """)
    void theTimeFollowsFromTheTimeoutsOfTheCommand(String name, String command, Duration time) {
        assertThat(ActionModel.find(name).orElseThrow().outcomeTimeout(json(command))).isEqualTo(time);
    }

    @Test
    void whereThereIsNoOutcomeThereIsNoTime() {
        ActionModel action = ActionModel.find("send-dtmf").orElseThrow();

        assertThat(action.outcomes(EMPTY)).isEmpty();
        assertThat(action.possibleOutcomes()).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> action.outcomeTimeout(EMPTY)).withMessageContaining("send-dtmf");
    }

    static List<ActionModel> awaitable() {
        return ActionModel.all().values().stream().filter(action -> !action.outcomes().isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("awaitable")
    void outcomesAreEventsThatHaveARecord(ActionModel action) {
        assertThat(EventTypes.known()).containsKeys(action.possibleOutcomes().toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("awaitable")
    void theTimeDependsOnWholeNumbers(ActionModel action) {
        Awaitable awaitable = action.type().getAnnotation(Awaitable.class);

        assertThat(awaitable.within()).isPositive();
        for (String name : awaitable.after()) {
            FieldModel field = action.field(name).orElseThrow();
            assertThat(field.name()).isEqualTo(name);
            assertThat(field.type()).isEqualTo(Integer.class);
        }
    }

    @ParameterizedTest
    @MethodSource("awaitable")
    void casesNameFieldsAndTheirValues(ActionModel action) {
        for (Instead each : action.type().getAnnotation(Awaitable.class).instead()) {
            FieldModel field = action.field(each.field()).orElseThrow();
            assertThat(field.name()).isEqualTo(each.field());
            assertThat(each.outcomes()).isNotEmpty();
            if (each.values().length > 0) {
                assertThat(OpenEnum.known(field.type().asSubclass(OpenEnum.class))).contains(each.values());
            }
        }
    }

    /** What Telnyx' own document and guides tell the end of. */
    @ParameterizedTest
    @ValueSource(
            strings = {"dial", "answer", "gather", "gather-using-speak", "gather-using-audio", "gather-using-ai", "speak",
                    "start-playback", "start-recording", "stop-recording", "transfer", "bridge", "refer", "hangup", "reject",
                    "enqueue", "start-siprec", "start-streaming", "start-forking", "start-conversation-relay",
                    "start-ai-assistant", "pay", "conference-create", "conference-join", "conference-play", "conference-speak"})
    void whatIsKnownToEndHasAnOutcome(String name) {
        assertThat(ActionModel.find(name).orElseThrow().outcomes()).isNotEmpty();
    }

    /** One is heard again and again, the other is an event of another leg that the official document does not describe. */
    @Test
    void whatTelnyxAnnouncesIsAnOutcomeWithTwoExceptions() {
        assertThat(names(action -> action.outcomes().isEmpty() && !action.events().isEmpty()))
                .containsExactlyInAnyOrder("send-sip-info", "start-transcription");
    }

    @Test
    void whatTelnyxDoesNotAnnounceIsAnOutcomeForAReason() {
        assertThat(names(action -> !action.events().containsAll(action.outcomes()))).containsExactlyInAnyOrder(
                "conference-end", "conference-gather-dtmf-audio", "conference-play", "conference-speak", "conference-stop",
                "enqueue", "leave-queue", "start-streaming", "stop-ai-assistant", "stop-conversation-relay", "stop-recording");
    }

    private static Set<String> names(Predicate<ActionModel> condition) {
        return ActionModel.all().values().stream().filter(condition).map(ActionModel::name).collect(Collectors.toSet());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
