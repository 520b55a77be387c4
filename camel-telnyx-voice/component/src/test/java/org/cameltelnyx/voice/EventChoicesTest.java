package org.cameltelnyx.voice;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.event.CallGatherEnded;
import org.cameltelnyx.voice.event.CallHangup;
import org.cameltelnyx.voice.event.EventReader;
import org.cameltelnyx.voice.event.EventTypes;
import org.cameltelnyx.voice.event.GatherStatus;
import org.cameltelnyx.voice.event.HangupCause;
import org.cameltelnyx.voice.event.HangupSource;
import org.cameltelnyx.voice.schema.OpenEnum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The choices that events hold are constants for Java, and text for everything else.
 */
class EventChoicesTest extends TelnyxVoiceTestSupport {

    private static final String VALID = "\"digits\":\"12\",\"status\":\"valid\"";

    private static byte[] gather(String id, String fields) {
        return event("call.gather.ended", id).replace("\"sip_notify_response\":100", fields).getBytes();
    }

    @Test
    void javaComparesConstants() {
        CallGatherEnded gather = (CallGatherEnded) EventReader.read(gather("1", VALID));
        CallHangup hangup = (CallHangup) EventReader.read(event("call.hangup", "2").replace("\"sip_notify_response\":100",
                "\"hangup_cause\":\"user_busy\",\"hangup_source\":\"callee\"").getBytes());

        assertThat(gather.status()).isEqualTo(GatherStatus.VALID).hasToString("valid");
        assertThat(hangup.hangupCause()).isEqualTo(HangupCause.USER_BUSY);
        assertThat(hangup.hangupSource()).isEqualTo(HangupSource.CALLEE);
    }

    /** Whatever Telnyx sends is kept, though it be new or of another type. */
    @Test
    void anUnknownValueIsKept() {
        assertThat(status("\"status\":\"given_up\"")).isEqualTo(new GatherStatus("given_up")).hasToString("given_up");
        assertThat(status("\"status\":7")).hasToString("7");
        assertThat(status("\"status\":null")).isNull();
        assertThat(status("\"digits\":\"1\"")).isNull();
        assertThat(status("\"status\":{\"a\":1}")).isNull();
    }

    private static GatherStatus status(String fields) {
        return ((CallGatherEnded) EventReader.read(gather("1", fields))).status();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${body.status} == 'valid'", "'valid' == ${body.status}", "${body.status} =~ 'VALID'",
            "${body.status} != 'invalid'", "${body.status} in 'timeout,valid'", "${body.status} !in 'timeout,invalid'",
            "${body.status.value} contains 'ali'", "${body.status} starts with 'val'", "${body.status} ends with 'lid'",
            "${body.status} regex 'v.*d'", "${body.status} == ${header.expected}", "${header.expected} == ${body.status}",
            "${body.status} == 'valid' && ${body.digits} == '12'", "${body.status.value} == 'valid'", "${body.status} != null",
            "${body.payload[status]} == 'valid'"})
    void simpleComparesText(String condition) throws Exception {
        assertThat(chosenInJava(condition, "valid")).isEqualTo("yes");
        assertThat(chosenInYaml(condition, "valid")).isEqualTo("yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${body.status} == 'valid'", "${body.status} in 'timeout,valid'",
            "${body.status.value} contains 'ali'", "${body.status} !in 'timeout,cancelled'"})
    void simpleTellsOtherTexts(String condition) throws Exception {
        assertThat(chosenInJava(condition, "cancelled")).isEqualTo("no");
        assertThat(chosenInYaml(condition, "cancelled")).isEqualTo("no");
    }

    private String chosenInJava(String condition, String status) throws Exception {
        String from = newDirect();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from(from)
                .choice()
                .when(builder.simple(condition))
                .setHeader("chosen", builder.constant("yes"))
                .otherwise()
                .setHeader("chosen", builder.constant("no"))
                .end()));
        return chosen(from, status);
    }

    private String chosenInYaml(String condition, String status) throws Exception {
        String from = newDirect();
        loadYaml("""
                - route:
                    from:
                      uri: %s
                      steps:
                        - choice:
                            when:
                              - simple: %s
                                steps:
                                  - setHeader:
                                      name: chosen
                                      constant: "yes"
                            otherwise:
                              steps:
                                - setHeader:
                                    name: chosen
                                    constant: "no"
                """.formatted(from, JSON.writeValueAsString(condition)));
        return chosen(from, status);
    }

    private String chosen(String route, String status) {
        return send(route, EventReader.read(gather("1", VALID.replace("valid", status))), Map.of("expected", "valid"))
                .getMessage()
                .getHeader("chosen", String.class);
    }

    /** Where text is wanted, Camel gets text: in a log, in a header that is read as text, in JSON, in a file. */
    @Test
    void itIsTextForCamel() throws Exception {
        String from = newDirect();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from(from)
                .setHeader("status", builder.simple("${body.status}"))
                .setHeader("sentence", builder.simple("It is ${body.status}"))
                .setHeader("length", builder.simple("${body.status.value.length}"))
                .setHeader("json", builder.method(new Object() {
                    @SuppressWarnings("unused")
                    public String json(CallGatherEnded event) throws Exception {
                        return JSON.writeValueAsString(Map.of("status", event.status()));
                    }
                }))));

        Exchange exchange = send(from, EventReader.read(gather("1", VALID)), Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader("status", String.class)).isEqualTo("valid");
        assertThat(exchange.getMessage().getHeader("sentence")).isEqualTo("It is valid");
        assertThat(exchange.getMessage().getHeader("length")).isEqualTo(5);
        assertThat(exchange.getMessage().getHeader("json")).isEqualTo("{\"status\":\"valid\"}");
    }

    /** It is also an option of the next command. */
    @Test
    void itCanBeSentOn() throws Exception {
        String call = telnyx().call().answer().callControlId();

        Exchange exchange = send(routeTo("telnyx-voice:gather?gatherId=${body.status}"),
                EventReader.read(gather("1", VALID)), Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call));

        assertThat(exchange.getException()).isNull();
        assertThat(lastReceived().json().path("gather_id").asText()).isEqualTo("valid");
    }

    static Stream<RecordComponent> choices() {
        Set<Class<?>> objects = new java.util.LinkedHashSet<>(EventTypes.known().values());
        EventTypes.known()
                .values()
                .stream()
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getType)
                .filter(type -> type.isRecord() && !OpenEnum.class.isAssignableFrom(type))
                .forEach(objects::add);
        return objects.stream()
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> OpenEnum.class.isAssignableFrom(component.getType()));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void constantsHaveTheirValueAsText(RecordComponent component) throws Exception {
        Class<? extends OpenEnum> type = component.getType().asSubclass(OpenEnum.class);
        List<String> known = OpenEnum.known(type);

        assertThat(known).isNotEmpty().doesNotHaveDuplicates();
        for (String value : known) {
            assertThat(type.getConstructor(String.class).newInstance(value)).hasToString(value);
        }
    }

    @Test
    void theseFieldsAreChoices() {
        Set<String> fields = new TreeSet<>();
        choices().forEach(choice -> fields
                .add(choice.getDeclaringRecord().getSimpleName() + "." + choice.getName()));

        assertThat(fields).contains("CallGatherEnded.status", "CallAiGatherEnded.status", "CallHangup.hangupCause",
                "CallHangup.hangupSource", "CallPlaybackEnded.status", "CallSpeakEnded.status", "CallRecordingSaved.channels",
                "CallRecordingError.reason", "ConferenceRecordingSaved.format", "CallMachineDetectionEnded.result",
                "CallMachineGreetingEnded.result", "CallMachinePremiumDetectionEnded.result",
                "CallMachinePremiumGreetingEnded.result", "CallDeepfakeDetectionResult.result", "CallDequeued.reason",
                "ConferenceEnded.reason", "CallInitiated.direction", "CallPaymentCompleted.result",
                "CallPaymentProgress.paymentStep");
    }
}
