package org.cameltelnyx.voice;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.api.OutcomeUnknownException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Commands to operations that have no action of their own.
 */
class ProducerAnyRequestTest extends TelnyxVoiceTestSupport {

    private AcceptingServer server;

    @BeforeEach
    void start() throws IOException {
        server = new AcceptingServer(null);
        component().getConfiguration().setBaseUrl(server.baseUrl("127.0.0.1"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void thePathComesFromTheEndpointAndTheBodyIsSentAsItIs() {
        Exchange exchange = send(
                "telnyx-voice:request?httpMethod=POST&resource=/calls/{callControlId}/actions/dance",
                Map.of("style", "tango", "partners", List.of(1, 2)), Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:a/b?c"));

        assertThat(exchange.getException()).isNull();
        assertThat(server.requests()).singleElement()
                .asString()
                .startsWith("POST /v2/calls/v3:a%2Fb%3Fc/actions/dance {")
                .contains("\"style\":\"tango\"", "\"partners\":[1,2]")
                .doesNotContain("command_id", "client_state");
        assertThat(server.authorizations()).containsOnly("Bearer " + telnyx().apiKey());
        assertThat(exchange.getMessage().getHeader(TelnyxVoiceConstants.RESULT, CommandResult.class).result()).isEqualTo("ok");
    }

    @Test
    void severalIdsStandInAPath() {
        Exchange exchange = send("telnyx-voice:request?httpMethod=DELETE&participantId=p 1"
                + "&resource=/conferences/{conferenceId}/participants/{participantId}", null,
                Map.of(TelnyxVoiceConstants.CONFERENCE_ID, "c1"));

        assertThat(exchange.getException()).isNull();
        assertThat(server.requests().get(0).strip()).isEqualTo("DELETE /v2/conferences/c1/participants/p%201");
    }

    @Test
    void fieldsOfAQuestionAreItsQuery() {
        server.answer("{\"data\":[{\"id\":1}],\"meta\":{\"total_pages\":1}}");

        Exchange exchange = send("telnyx-voice:request?httpMethod=GET&resource=/call_events",
                Map.of("filter", Map.of("type", "command")), Map.of());

        assertThat(server.requests().get(0).strip()).isEqualTo("GET /v2/call_events?filter%5Btype%5D=command");
        assertThat(exchange.getMessage().getHeader(TelnyxVoiceConstants.RESULT, CommandResult.class).data().get("data"))
                .isEqualTo(List.of(Map.of("id", 1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            POST  | {"a":1}                    | 1
            POST  | {"a":1,"command_id":"x"}   | 2
            PATCH | {"a":1}                    | 1
            PUT   | {"a":1}                    | 2
            GET   | {"a":1}                    | 2
            """)
    void itIsSentAgainOnlyWhereThatIsSafe(String httpMethod, String body, int sent) {
        server.answerOnce(500, "{}");

        Exchange exchange = send("telnyx-voice:request?resource=/x&httpMethod=" + httpMethod, body, Map.of());

        assertThat(server.requests()).hasSize(sent);
        if (sent == 1) {
            assertThat(exchange.getException()).isInstanceOf(OutcomeUnknownException.class);
        } else {
            assertThat(exchange.getException()).isNull();
        }
    }

    @Test
    void errorsAreThoseOfAllCommands() {
        server.answerOnce(422, "{\"errors\":[{\"code\":\"90018\",\"title\":\"Call has already ended\"}]}");

        Exchange exchange = send("telnyx-voice:request?httpMethod=POST&resource=/calls/{callControlId}/actions/dance", null,
                Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:x"));

        assertThat(exchange.getException()).hasMessageContaining("telnyx-voice:request").hasMessageContaining("90018");
    }

    @Test
    void anIdThatIsMissingIsTold() {
        Exchange exchange = send("telnyx-voice:request?httpMethod=POST&resource=/queues/{queueName}/dance", null, Map.of());

        assertThat(exchange.getException()).hasMessageContaining("queueName").hasMessageContaining("CamelTelnyxVoiceQueueName");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "calls/x", "/calls//x", "/calls/../keys", "/calls/./x", "/calls?a=b", "/calls#x", "/calls/{id}/x",
            "/calls/{callControlId}x", "/calls/{call_leg_id}", "https://evil.example/x", "//evil.example/x", "/",
            "RAW(/calls/${header.x}/actions/dance)", "/%2e%2e/x"})
    void pathsThatAreNoneFailAtStart(String resource) {
        assertThatThrownBy(() -> context().getEndpoint("telnyx-voice:request?httpMethod=POST&resource=" + resource))
                .rootCause()
                .hasMessageContaining("resource is required and must be a path below the base URL")
                .hasMessageContaining("{callControlId}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    telnyx-voice:request?resource=/x                      | httpMethod is required and must be one of DELETE, GET, PATCH, POST, PUT
                    telnyx-voice:request?resource=/x&httpMethod=FETCH     | httpMethod is required and must be one of
                    telnyx-voice:request?httpMethod=POST                  | resource is required
                    telnyx-voice:refer?resource=/x&sipAddress=sip:a@b.c   | are for telnyx-voice:request
                    telnyx-voice:request?httpMethod=POST&resource=/x&allPages=true | allPages is for actions that list
                    telnyx-voice:request?httpMethod=POST&resource=/x&recource=/y   | did you mean resource?
                    telnyx-voice:reqest?httpMethod=POST&resource=/x       | did you mean request?
                    """)
    void wrongConfigurationsFailAtStart(String uri, String message) {
        assertThatThrownBy(() -> context().getEndpoint(uri)).rootCause().hasMessageContaining(message);
    }

    @Test
    void anExpressionIsRefusedInADynamicEndpointToo() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(routes -> routes.from("direct:evil")
                .toD("telnyx-voice:request?httpMethod=POST&resource=/calls/${header.where}")));

        Exchange exchange = send("direct:evil", null, Map.of("where", "x"));

        assertThat(exchange.getException()).rootCause().hasMessageContaining("expressions are not evaluated");
        assertThat(server.requests()).isEmpty();
    }
}
