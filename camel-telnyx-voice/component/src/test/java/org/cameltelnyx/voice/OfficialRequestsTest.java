package org.cameltelnyx.voice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Exchange;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.simulator.CallOptions;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The very bytes of each request, for the examples that the official document gives of the operations and of their fields.
 * The document's are data in {@code official-requests.json}; beside each stands, written out, what must go over the wire.
 */
class OfficialRequestsTest extends TelnyxVoiceTestSupport {

    static Stream<Arguments> requests() throws IOException {
        JsonNode requests = JSON.readTree(OfficialRequestsTest.class.getResourceAsStream("/official-requests.json"));
        return StreamSupport.stream(requests.spliterator(), false)
                .map(it -> Arguments.of(it.path("action").asText(), it.path("source").asText(), it));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("requests")
    void aBodyGoesOutByteForByte(String action, String source, JsonNode request) throws Exception {
        assertSent(request,
                send("telnyx-voice:" + action + "?autoCommandId=false", request.path("official").toString(), call(request)));
    }

    /** The same by options, of which none but the values differ from the document. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("requests")
    @Tag("long-uri")
    void optionsGiveTheSameBytes(String action, String source, JsonNode request) throws Exception {
        StringBuilder uri = new StringBuilder("telnyx-voice:" + action + "?autoCommandId=false");
        request.path("official").properties().forEach(field -> {
            String name = ActionModel.find(action).orElseThrow().field(field.getKey()).orElseThrow().name();
            String value = field.getValue().isTextual() ? field.getValue().asText() : field.getValue().toString();
            uri.append('&').append(name).append("=RAW(").append(value).append(')');
        });

        assertSent(request, send(routeTo(uri.toString()), null, call(request)));
    }

    private static Map<String, Object> call(JsonNode request) {
        String connector = request.path("official").path("connector_name").asText("none");
        return Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID,
                telnyx().siprecConnector(connector)
                        .call(CallOptions.defaults().callControlId("v3:" + request.path("action").asText()))
                        .answer()
                        .callControlId());
    }

    private static void assertSent(JsonNode request, Exchange exchange) throws IOException {
        assertThat(exchange.getException()).isNull();
        ReceivedCommand received = lastReceived();
        byte[] expected = request.path("sent").asText().getBytes(StandardCharsets.UTF_8);
        assertThat(JSON.readTree(expected)).isEqualTo(request.path("official"));
        assertThat(received.method()).isEqualTo(request.path("method").asText());
        assertThat(received.path()).isEqualTo("/v2"
                + request.path("path").asText().replace("{call_control_id}", "v3:" + request.path("action").asText()));
        assertThat(received.text()).isEqualTo(request.path("sent").asText());
        assertThat(received.body()).isEqualTo(expected);
        assertThat(received.header("Content-Length")).isEqualTo(String.valueOf(expected.length));
        assertThat(received.header("Content-Type")).isEqualTo("application/json; charset=UTF-8");
        assertThat(received.header("Accept")).isEqualTo("application/json");
        assertThat(received.header("Authorization")).isEqualTo("Bearer " + telnyx().apiKey());
    }
}
