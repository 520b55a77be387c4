package org.cameltelnyx.voice;

import java.util.List;
import java.util.function.Predicate;

import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.WebhookSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The options of a webhook, as they stand in routes.
 */
class WebhookOptionsTest extends TelnyxVoiceTestSupport {

    private static final Predicate<String> WITH_PLUS = key -> key.indexOf('+') > 0 && !key.contains("/");
    private static final Predicate<String> PLUS_FIRST = key -> key.startsWith("+");

    /** Half of all keys hold a plus sign, which Camel decodes into a space. */
    @Test
    void aKeyMayHoldPlusSigns() throws Exception {
        for (Predicate<String> kind : List.of(WITH_PLUS, PLUS_FIRST)) {
            WebhookSigner signer = signer(kind);
            String key = signer.publicKey();
            String other = signer(WITH_PLUS).publicKey();
            for (String option : List.of(key, "RAW(" + key + ")", key + "," + other, other + ", " + key, "{{key}}")) {
                context().getPropertiesComponent().addOverrideProperty("key", key);
                String path = "/" + newDirect().substring("direct:".length());
                loadYaml(
                        "- route: {from: {uri: 'telnyx-voice:webhook', parameters: {path: '" + path + "', publicKey: '" + option
                                + "'}, steps: [{to: {uri: 'log:events'}}]}}");

                SignedWebhook webhook = signer.sign(event("call.hold", path).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                assertThat(post(path, webhook).statusCode()).as(option).isEqualTo(200);
            }
            context().addRoutes(org.apache.camel.builder.RouteBuilder.loadRoutesBuilder(
                    builder -> builder.from("telnyx-voice:webhook?path=/a+b/" + key.hashCode() + "&publicKey=" + key)
                            .to("log:events")));
            assertThat(post("/a+b/" + key.hashCode(), signer.sign(event("call.hold", "plus" + key.hashCode())
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8))).statusCode()).isEqualTo(200);
        }
    }

    private static WebhookSigner signer(Predicate<String> kind) {
        while (true) {
            WebhookSigner signer = WebhookSigner.generate();
            if (kind.test(signer.publicKey())) {
                return signer;
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "call.anwsered | did you mean call.answered?", "call.refer.*,call.hangupp | did you mean call.hangup?",
            "call.nothing.* | call.nothing.*"})
    void aTypeThatIsNotKnownIsReported(String events, String warning) throws Exception {
        try (CapturedLog log = new CapturedLog()) {
            context().getEndpoint("telnyx-voice:webhook?events=" + events);

            assertThat(log.warningsOf(TelnyxVoiceEndpoint.class)).singleElement().asString().contains(warning);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"call.answered", "CALL_ANSWERED", "call.*", "siprec.started", "conference.*,call.hangup"})
    void typesThatAreKnownAreNot(String events) throws Exception {
        try (CapturedLog log = new CapturedLog()) {
            context().getEndpoint("telnyx-voice:webhook?events=" + events);

            assertThat(log.warningsOf(TelnyxVoiceEndpoint.class)).isEmpty();
        }
    }

    @Test
    void typesOnLinesOfTheirOwnNeedCommas() {
        assertThatThrownBy(() -> context().getEndpoint("telnyx-voice:webhook?events=call.answeredcall.hangup"))
                .rootCause()
                .hasMessageContainingAll("several event types", "commas");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "call.answered | telnyx-voice:webhook?events=call.answered", "refre | did you mean refer?",
            "webhok | did you mean webhook?"})
    void aWrongNameLeadsToTheRightOne(String name, String right) {
        assertThatThrownBy(() -> context().getEndpoint("telnyx-voice:" + name)).rootCause()
                .hasMessageContaining(right)
                .hasMessageNotContaining("There are:");
    }
}
