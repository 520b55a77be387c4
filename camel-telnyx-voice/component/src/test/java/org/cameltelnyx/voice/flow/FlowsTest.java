package org.cameltelnyx.voice.flow;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.impl.DefaultCamelContext;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.api.ApiStatistics;
import org.cameltelnyx.voice.command.PreparedCommand;
import org.cameltelnyx.voice.event.EventReader;
import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.support.ResourceId;
import org.cameltelnyx.voice.webhook.WebhookDelivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules of {@link Flows}, event by event, and what it remembers after many calls.
 */
class FlowsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CALL = "v3:caller";
    private static final String AGENT = "YWdlbnQ=";

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final Flows flows = Flows.of(context);

    @BeforeEach
    void watchAll() {
        ActionModel.all().values().forEach(action -> flows.watch(action.outcomes()));
    }

    @AfterEach
    void close() throws Exception {
        context.close();
    }

    // commands

    private static PreparedCommand command(String action, String call, Map<String, ?> fields) {
        ObjectNode json = JSON.valueToTree(fields);
        return new PreparedCommand(ActionModel.find(action).orElseThrow(), "/" + action, json,
                call == null ? Map.of() : Map.of(ResourceId.CALL_CONTROL_ID, call), false);
    }

    private ExpectedOutcome expect(PreparedCommand command, boolean awaited, String... types) {
        return flows.expect(command, types.length == 0 ? command.action().outcomes() : List.of(types), null, null, "session",
                awaited);
    }

    private ExpectedOutcome sent(String action, Map<String, ?> fields, boolean awaited, String... types) {
        ExpectedOutcome outcome = expect(command(action, CALL, fields), awaited, types);
        flows.accepted(outcome, CALL);
        return outcome;
    }

    private ExpectedOutcome awaited(String action, Map<String, ?> fields) {
        return sent(action, fields, true);
    }

    // events

    private boolean occurs(String type, Map<String, ?> payload) {
        return occurs(type, UUID.randomUUID().toString(), payload, "key");
    }

    private boolean occurs(String type, String id, Map<String, ?> payload, String key) {
        return flows.occurred(new WebhookDelivery(event(type, id, payload), key));
    }

    private static VoiceEvent event(String type, String id, Map<String, ?> payload) {
        try {
            return EventReader.read(JSON.writeValueAsBytes(Map.of("data", Map.of("record_type", "event", "event_type", type,
                    "id", id, "payload", payload))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> of(String call, String... more) {
        Map<String, String> payload = new HashMap<>(
                Map.of("call_control_id", call, "call_leg_id", "leg of " + call, "call_session_id", "session"));
        for (int i = 0; i < more.length; i += 2) {
            payload.put(more[i], more[i + 1]);
        }
        return payload;
    }

    private static String ended(ExpectedOutcome outcome) {
        if (!outcome.isThere()) {
            return "waits";
        }
        try {
            Ending how = outcome.await(Duration.ofSeconds(1), null).join();
            Object status = how.delivery().event().payload().get("status");
            return (how.callOver() ? "over by " : "") + how.delivery().event().eventType()
                    + (status == null ? "" : " " + status);
        } catch (CompletionException e) {
            return e.getCause().getClass().getSimpleName();
        }
    }

    // order

    @Test
    void aCommandWhoseBeginningWasAwaitedKeepsItsPlaceUntilItsEnd() {
        ExpectedOutcome first = sent("speak", Map.of(), true, "call.speak.started");
        occurs("call.speak.started", of(CALL));
        ExpectedOutcome second = awaited("speak", Map.of());
        occurs("call.speak.ended", of(CALL, "status", "completed"));

        assertThat(ended(first)).isEqualTo("call.speak.started");
        assertThat(ended(second)).isEqualTo("waits");
        occurs("call.speak.ended", of(CALL, "status", "cancelled"));
        assertThat(ended(second)).isEqualTo("call.speak.ended cancelled");
        assertThat(flows.size()).isZero();
    }

    @Test
    void theBeginningOfACommandIsNotTakenForThatOfTheNext() {
        sent("speak", Map.of(), false);
        ExpectedOutcome second = sent("speak", Map.of(), true, "call.speak.started");

        occurs("call.speak.started", of(CALL));
        assertThat(ended(second)).isEqualTo("waits");
        occurs("call.speak.ended", of(CALL));
        occurs("call.speak.started", of(CALL));
        assertThat(ended(second)).isEqualTo("call.speak.started");
    }

    @Test
    void whatIsAwaitedMayComeAfterTheEnd() {
        ExpectedOutcome begins = sent("speak", Map.of(), true, "call.speak.started");
        occurs("call.speak.ended", of(CALL));
        assertThat(ended(begins)).isEqualTo("waits");
        occurs("call.speak.started", of(CALL));

        assertThat(ended(begins)).isEqualTo("call.speak.started");
        assertThat(flows.size()).isZero();
    }

    @Test
    void theEndOfTheCallEndsAWaitForWhatCannotComeAnyMore() {
        ExpectedOutcome begins = sent("speak", Map.of(), true, "call.speak.started");
        occurs("call.speak.ended", of(CALL));
        occurs("call.hangup", of(CALL));

        assertThat(ended(begins)).isEqualTo("over by call.hangup");
        assertThat(flows.size()).isZero();
    }

    @Test
    void anEventThatComesAgainIsOfNobodyElse() {
        awaited("gather-using-audio", Map.of("audio_url", "https://a.example/menu.mp3"));
        Map<String, String> prompt = of(CALL, "media_url", "https://a.example/menu.mp3", "status", "completed");
        occurs("call.playback.ended", "prompt", prompt, "key");
        occurs("call.gather.ended", of(CALL));
        ExpectedOutcome playback = awaited("start-playback", Map.of("audio_url", "https://a.example/menu.mp3"));
        occurs("call.playback.ended", "prompt", prompt, "key");

        assertThat(ended(playback)).isEqualTo("waits");
        occurs("call.playback.ended", "playback", prompt, "key");
        assertThat(ended(playback)).isEqualTo("call.playback.ended completed");
    }

    @Test
    void aPromptIsPlayedAsOftenAsItTakes() {
        awaited("gather-using-audio", Map.of("audio_url", "https://a.example/menu.mp3"));
        ExpectedOutcome playback = awaited("start-playback", Map.of("audio_url", "https://a.example/music.mp3"));
        for (int i = 0; i < 3; i++) {
            occurs("call.playback.started", of(CALL, "media_url", "https://a.example/menu.mp3"));
            occurs("call.playback.ended", of(CALL, "media_url", "https://a.example/menu.mp3"));
        }

        assertThat(ended(playback)).isEqualTo("waits");
    }

    @Test
    void aStopThatStoppedNothingTakesNothingOfTheNext() {
        sent("stop-playback", Map.of(), false);
        sent("start-playback", Map.of("audio_url", "https://a.example/music.mp3"), false);
        ExpectedOutcome stop = awaited("stop-playback", Map.of());
        occurs("call.playback.ended", of(CALL, "media_url", "https://a.example/music.mp3", "status", "cancelled"));

        assertThat(ended(stop)).isEqualTo("call.playback.ended cancelled");
    }

    @Test
    void aCommandWithoutOutcomeHasNoPlace() {
        assertThat(ActionModel.all().values().stream().filter(action -> action.outcomes().isEmpty())).noneMatch(flows::concern);
    }

    // unknown

    @Test
    void theOutcomeOfACommandThatIsSentAgainIsThereIfItHasComeInBetween() {
        PreparedCommand command = command("speak", CALL, Map.of("command_id", "1"));
        ExpectedOutcome first = expect(command, true);
        flows.unknown(first);
        occurs("call.speak.ended", of(CALL, "status", "completed"));
        ExpectedOutcome again = expect(command, true);
        flows.accepted(again, CALL);

        assertThat(ended(again)).isEqualTo("call.speak.ended completed");
        assertThat(flows.size()).isZero();
    }

    @Test
    void soItIsIfItWasThereBeforeTheFailure() {
        PreparedCommand command = command("speak", CALL, Map.of("command_id", "1"));
        ExpectedOutcome first = expect(command, true);
        occurs("call.speak.ended", of(CALL, "status", "completed"));
        flows.unknown(first);
        ExpectedOutcome again = expect(command, true);
        flows.accepted(again, CALL);

        assertThat(ended(again)).isEqualTo("call.speak.ended completed");
        assertThat(flows.size()).isZero();
    }

    @Test
    void aCommandOfUnknownOutcomeIsForgottenWithItsCall() {
        for (List<String> order : List.of(List.of("unknown", "hangup"), List.of("hangup", "unknown"))) {
            for (String action : List.of("speak", "hangup", "transfer", "bridge")) {
                ExpectedOutcome outcome = expect(command(action, CALL, Map.of("command_id", "1", TargetLeg.STATE, AGENT)),
                        true);
                for (String step : order) {
                    if ("unknown".equals(step)) {
                        flows.unknown(outcome);
                    } else {
                        occurs("call.hangup", of(CALL));
                    }
                }
                assertThat(outcome.isThere()).isTrue();
                assertThat(flows.size()).as("%s: %s", action, order).isZero();
            }
        }
    }

    @Test
    void aDialOfUnknownOutcomeFindsWhatHasComeWhenItIsSentAgain() {
        PreparedCommand dial = command("dial", null, Map.of("command_id", "1"));
        flows.unknown(expect(dial, true));
        occurs("call.initiated", of("v3:new"));
        occurs("call.answered", of("v3:new"));
        ExpectedOutcome again = expect(dial, true);
        flows.accepted(again, "v3:new");

        assertThat(ended(again)).isEqualTo("call.answered");
        assertThat(flows.size()).isZero();
    }

    // new legs

    @Test
    void aTransferIsBridgedOnBothLegs() {
        for (List<String> order : List.of(List.of(CALL, "v3:sales"), List.of("v3:sales", CALL))) {
            ExpectedOutcome first = awaited("transfer", Map.of("to", "sales", TargetLeg.STATE, AGENT));
            occurs("call.initiated", of("v3:sales", "client_state", AGENT, "to", "sales"));
            occurs("call.bridged", bridged(order.get(0)));
            ExpectedOutcome second = awaited("transfer", Map.of("to", "sales", TargetLeg.STATE, AGENT));
            occurs("call.bridged", bridged(order.get(1)));

            assertThat(ended(first)).isEqualTo("call.bridged");
            assertThat(ended(second)).as("%s", order).isEqualTo("waits");
            occurs("call.hangup", of("v3:sales", "client_state", AGENT, "to", "sales"));
            assertThat(ended(second)).as("%s", order).isEqualTo("waits");
            occurs("call.hangup", of("v3:other", "client_state", AGENT, "to", "sales"));
            assertThat(ended(second)).isEqualTo("call.hangup");
            occurs("call.hangup", of(CALL));
            assertThat(flows.size()).isZero();
        }
    }

    private static Map<String, String> bridged(String call) {
        return call.equals(CALL) ? of(call) : of(call, "client_state", AGENT, "to", "sales");
    }

    @Test
    void twoTransfersAtOnceDoNotMix() {
        ExpectedOutcome sales = awaited("transfer", Map.of("to", "sales", TargetLeg.STATE, AGENT));
        ExpectedOutcome support = awaited("transfer", Map.of("to", "support", TargetLeg.STATE, AGENT));
        occurs("call.initiated", of("v3:support", "client_state", AGENT, "to", "support"));
        occurs("call.initiated", of("v3:sales", "client_state", AGENT, "to", "sales"));
        occurs("call.hangup", of("v3:support", "client_state", AGENT, "to", "support"));

        assertThat(ended(sales)).isEqualTo("waits");
        assertThat(ended(support)).isEqualTo("call.hangup");
    }

    @Test
    void aStateThatIsTheIdOfACallHarmsNothing() {
        ExpectedOutcome speak = awaited("speak", Map.of());
        occurs("call.speak.ended", of("v3:other", "client_state", CALL));

        assertThat(ended(speak)).isEqualTo("waits");
    }

    @Test
    void anEventOfAForeignKeyTellsNothing() {
        PreparedCommand command = command("transfer", CALL, Map.of("to", "sales", TargetLeg.STATE, AGENT));
        ExpectedOutcome transfer = flows.expect(command, command.action().outcomes(), Set.of("key"), null, "session", true);
        flows.accepted(transfer, CALL);
        occurs("call.initiated", "1", of("v3:forged", "client_state", AGENT, "to", "sales"), "other key");
        occurs("call.hangup", "2", of("v3:forged", "client_state", AGENT, "to", "sales"), "other key");
        occurs("call.hangup", "3", of(CALL), null);
        occurs("call.hangup", "4", of("v3:sales", "client_state", AGENT, "to", "sales"), "key");

        assertThat(ended(transfer)).isEqualTo("call.hangup");
    }

    // memory

    @Test
    void nothingIsKeptOfCallsThatHaveEnded() {
        for (int i = 0; i < 100_000; i++) {
            String call = "v3:call-" + i;
            boolean awaited = i % 2 == 0;
            PreparedCommand command = switch (i % 7) {
                case 0 -> command("speak", call, Map.of());
                case 1 -> command("gather-using-audio", call, Map.of("audio_url", "https://a.example/" + i));
                case 2 -> command("transfer", call, Map.of("to", "sales", TargetLeg.STATE, AGENT));
                case 3 -> command("start-recording", call, Map.of());
                case 4 -> command("dial", null, Map.of("to", "sales"));
                case 5 -> command("stop-playback", call, Map.of());
                default -> command("hangup", call, Map.of());
            };
            ExpectedOutcome outcome = expect(command, awaited);
            if (i % 3 == 0) {
                flows.unknown(outcome);
            } else {
                flows.accepted(outcome, call);
            }
            if (i % 5 == 0) {
                occurs("call.bridged", of("v3:target-" + i, "client_state", AGENT, "to", "sales"));
                occurs("call.playback.ended", of(call, "media_url", "https://a.example/" + i));
                occurs("call.speak.ended", of(call));
            }
            occurs("call.hangup", of(call));
            if (i % 7 == 3) {
                Map<String, String> saved = of(call);
                saved.remove("call_control_id");
                occurs("call.recording.saved", saved);
            }
        }

        assertThat(flows.size()).isZero();
        assertThat(ApiStatistics.of(context).action("speak").getWaitingCount()).isZero();
    }

    @Test
    void nothingIsKeptOfOutcomesThatNobodyAwaits() {
        for (int i = 0; i < 2_000; i++) {
            sent("speak", Map.of(), false);
            sent("start-playback", Map.of("audio_url", "https://a.example/" + i), false);
        }
        assertThat(flows.size()).isEqualTo(1);
        for (int i = 0; i < 2_000; i++) {
            assertThat(occurs("call.speak.ended", of(CALL))).isFalse();
            assertThat(occurs("call.playback.ended", of(CALL, "media_url", "https://a.example/" + i))).isFalse();
            assertThat(occurs("call.gather.ended", of("v3:of-nobody-" + i))).isFalse();
        }

        assertThat(flows.size()).isZero();
        assertThat(ApiStatistics.of(context).action("speak").getUnawaitedOutcomes()).isEqualTo(2_000);
    }
}
