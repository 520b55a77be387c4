package org.cameltelnyx.voice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Telnyx would refuse is refused before anything is sent, with a message that says what to do.
 */
class ProducerValidationTest extends TelnyxVoiceTestSupport {

    /** Endpoint, header x, body, and what the message must name. */
    static Stream<Arguments> wrongMessages() {
        return Stream.of(
                row("telnyx-voice:refer", null, null, "telnyx-voice:refer", "sipAddress", "is required", "option",
                        "sip_address"),
                row("telnyx-voice:send-dtmf", null, null, "digits", "is required"),
                row("telnyx-voice:switch-supervisor-role", null, null, "role", "is required"),
                row("telnyx-voice:update-client-state", null, null, "clientState", "is required",
                        "CamelTelnyxVoiceClientState"),
                row("telnyx-voice:refer?sipAddress=${header.x}", "", null, "sipAddress is ${header.x}, which yielded nothing"),
                row("telnyx-voice:refer?sipAddress=${header.x}", "tel:+1555", null, "sipAddress", "'tel:+1555'", "SIP URI"),
                row("telnyx-voice:refer?sipAddress=${header.x}", "sip:a b@c.example", null, "SIP URI"),
                row("telnyx-voice:refer?sipAddress=${header.x}", "sip:a@c.example\nX: y", null, "SIP URI"),
                row("telnyx-voice:send-dtmf?digits=1&durationMillis=${header.x}", "99", null, "durationMillis", "'99'",
                        "from 100 to 500"),
                row("telnyx-voice:send-dtmf?digits=1&durationMillis=${header.x}", "501", null, "'501'"),
                row("telnyx-voice:send-dtmf?digits=1&durationMillis=${header.x}", "250.5", null, "whole number"),
                row("telnyx-voice:send-dtmf?digits=1&durationMillis=${header.x}", "soon", null, "a number"),
                row("telnyx-voice:send-dtmf?digits=1&durationMillis=${header.x}", "99999999999", null, "whole number"),
                row("telnyx-voice:start-siprec?sessionTimeoutSecs=${header.x}", "89", null, "from 90 upwards, or 0"),
                row("telnyx-voice:start-siprec?secure=${header.x}", "yes", null, "secure", "true or false"),
                row("telnyx-voice:start-siprec?sipTransport=${header.x}", "quic", null, "'quic'", "udp, tcp, tls"),
                row("telnyx-voice:update-client-state?clientState=${header.x}", "not base64", null, "base64"),
                row("telnyx-voice:update-client-state?clientState=${header.x}", "YWJj\n", null, "without line breaks"),
                row("telnyx-voice:update-client-state?clientState=${header.x}", "YWI", null, "base64"),
                row("telnyx-voice:send-dtmf?digits=1&commandId=${header.x}", "a b", null, "commandId"),
                row("telnyx-voice:refer?sipAddress=sip:a@b.example", null,
                        Map.of("custom_headers", List.of(Map.of("name", "X"))),
                        "customHeaders has a wrong field: [0].value is required"),
                row("telnyx-voice:refer?sipAddress=sip:a@b.example", null,
                        Map.of("custom_headers", List.of(Map.of("name", "X", "valeu", "1"))), "unknown field valeu",
                        "name, value"),
                row("telnyx-voice:refer?sipAddress=sip:a@b.example", null,
                        Map.of("sip_headers", List.of(Map.of("name", "X-Other", "value", "1"))), "User-to-User"),
                row("telnyx-voice:refer?sipAddress=sip:a@b.example", null, Map.of("custom_headers", "X: 1"), "customHeaders",
                        "JSON"),
                row("telnyx-voice:start-noise-suppression", null, Map.of("noise_suppression_engine", "A"),
                        "Denoiser, DeepFilterNet"),
                row("telnyx-voice:start-noise-suppression", null,
                        Map.of("noise_suppression_engine_config", Map.of("voice_gain", 5)),
                        "noiseSuppressionEngineConfig has a wrong field: voice_gain must be from 0.1 to 4"),
                row("telnyx-voice:start-noise-suppression", null,
                        Map.of("noise_suppression_engine_config", Map.of("attenuation_limit", 50.5)), "attenuation_limit",
                        "whole number"),
                row("telnyx-voice:start-noise-suppression", null, Map.of("direction", List.of("both")), "direction", "text"));
    }

    private static Arguments row(String uri, String x, Object body, String... said) {
        return Arguments.of(uri, x, body, said);
    }

    @ParameterizedTest(name = "{0} x={1} body={2}")
    @MethodSource("wrongMessages")
    void isRefusedBeforeAnythingIsSent(String uri, String x, Object body, String[] said) {
        Exchange exchange = send(uri, body, headers(x));

        assertThat(exchange.getException()).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("telnyx-voice:")
                .hasMessageContainingAll(said);
        assertThat(telnyx().received()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void secretsAreNotShown(String uri, String secret, Object body) {
        Exchange exchange = send(uri, body, headers(secret));

        assertThat(exchange.getException()).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(secret)
                .hasMessageContaining("digits");
    }

    static Stream<Arguments> secrets() {
        return Stream.of(
                Arguments.of("telnyx-voice:send-dtmf?digits=${header.x}", "4711!", null),
                Arguments.of("telnyx-voice:send-dtmf", "4711!", Map.of("digits", "4711!")),
                Arguments.of("telnyx-voice:send-dtmf", "4711!", Map.of("digits", List.of("4711!"))));
    }

    @Test
    void aLongOrManyLinedValueDoesNotFloodTheMessage() {
        Exchange exchange = send("telnyx-voice:refer?sipAddress=${header.x}", null,
                headers("sip:a\nFAKE LOG LINE" + "x".repeat(100_000)));

        assertThat(exchange.getException()).hasMessageContaining("sip:a\\u000aFAKE");
        assertThat(exchange.getException().getMessage()).hasSizeLessThan(500).doesNotContain("\n");
    }

    @Test
    void withoutCallControlIdTheMessageSaysWhereItCanStand() {
        Exchange exchange = send("telnyx-voice:stop-siprec", null, Map.of());

        assertThat(exchange.getException()).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "telnyx-voice:stop-siprec", "call_control_id", "CamelTelnyxVoiceCallControlId", "callControlId");
    }

    @Test
    void validateFalseLetsTelnyxJudge() {
        String call = telnyx().call().answer().callControlId();

        Exchange exchange = send("telnyx-voice:send-dtmf?digits=1x&durationMillis=9&validate=false", null,
                Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call));
        assertThat(exchange.getException()).hasMessageContaining("422");
        assertThat(lastReceived().text()).contains("1x").contains("9");

        exchange = send("telnyx-voice:start-noise-suppression?noiseSuppressionEngine=A&validate=false", null,
                Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call));
        assertThat(exchange.getException()).isNull();
        assertThat(lastReceived().json().path("noise_suppression_engine").asText()).isEqualTo("A");
    }

    private static Map<String, Object> headers(String x) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(TelnyxVoiceConstants.CALL_CONTROL_ID, telnyx().call().answer().callControlId());
        if (x != null) {
            headers.put("x", x);
        }
        return headers;
    }
}
