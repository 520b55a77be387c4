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
            "calls/x", "/calls//x", "/calls/../keys", "/calls/./x", "/calls?a=b", "/calls#x", "/calls/{i d}/x",
            "/calls/{callControlId}x", "/calls/{id}{other}", "/calls/{}", "https://evil.example/x", "//evil.example/x", "/",
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
                    telnyx-voice:request?httpMethod=GET&resource=/x/{id}  | resource has {id}, and no option sets it
                    telnyx-voice:request?httpMethod=GET&resource=/x/{path}&path=/a | path is for
                    telnyx-voice:request?httpMethod=GET&resource=/x/{resource}     | resource has {resource}, and no option sets it
                    telnyx-voice:request?httpMethod=GET&resource=/x/{id}&ids=1     | did you mean id?
                    telnyx-voice:request?httpMethod=GET&resource=/x/{id}&id=       | the option id is empty
                    telnyx-voice:request?httpMethod=GET&resource=/x/{id}&id=..     | id '..' is no id
                    telnyx-voice:request?httpMethod=GET&resource=/x/{token}&token=. | token 'xxxxxx' is no id
                    telnyx-voice:request?httpMethod=GET&resource=/x/{my_id}&myId=1&my_id=2 | the option my_id is given twice
                    telnyx-voice:request?httpMethod=GET&resource=/x&commandId=auto | commandId is sent in the body, and GET has none
                    """)
    void wrongConfigurationsFailAtStart(String uri, String message) {
        assertThatThrownBy(() -> context().getEndpoint(uri)).rootCause().hasMessageContaining(message);
    }

    /** Each is one segment, whatever is in it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            id=abc                             | abc
            id=${header.id}                    | a%2Fb%3Fc%23d..%25
            id=RAW(a/b)                        | a%2Fb
            id=+13125550100                    | %2B13125550100
            id=front desk                      | front%20desk
            id=x-${header.id}                  | x-a%2Fb%3Fc%23d..%25
            ID=abc                             | abc
            """)
    void anyIdInAPathComesFromItsOption(String option, String segment) throws Exception {
        Exchange exchange = send(
                routeTo("telnyx-voice:request?httpMethod=DELETE&resource=/recordings/{id}/copies/{id}&" + option), null,
                Map.of("id", "a/b?c#d..%"));

        assertThat(exchange.getException()).isNull();
        assertThat(server.requests().get(0).strip())
                .isEqualTo("DELETE /v2/recordings/" + segment + "/copies/" + segment);
    }

    @Test
    void idsOfAllKindsStandInOnePath() {
        Exchange exchange = send("telnyx-voice:request?httpMethod=POST&queueName=q&memberId=${body[member]}"
                + "&resource=/calls/{call_control_id}/queues/{queueName}/members/{member_id}", Map.of("member", 7),
                Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:x"));

        assertThat(exchange.getException()).isNull();
        assertThat(server.requests().get(0)).startsWith("POST /v2/calls/v3:x/queues/q/members/7 {\"member\":7}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "a\nb", "a\u200bb"})
    void anIdThatIsNoneIsRefusedBeforeItIsSent(String id) {
        Exchange exchange = send("telnyx-voice:request?httpMethod=GET&resource=/x/{id}&id=${header.id}", null,
                Map.of("id", id));

        assertThat(exchange.getException()).hasMessageContaining("telnyx-voice:request").hasMessageContaining("is no id");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void anExpressionForAnIdThatYieldsNothingIsTold() {
        Exchange exchange = send("telnyx-voice:request?httpMethod=GET&resource=/x/{id}&id=${header.none}", null, Map.of());

        assertThat(exchange.getException()).hasMessageContaining("id is ${header.none}, which yielded nothing");
        assertThat(server.requests()).isEmpty();
    }

    // ids of commands

    @Test
    void aCommandIdIsMadeWhereItIsAskedFor() throws Exception {
        String route = routeTo("telnyx-voice:request?httpMethod=POST&resource=/x&commandId=auto");
        String without = routeTo("telnyx-voice:request?httpMethod=POST&resource=/x");
        String given = routeTo("telnyx-voice:request?httpMethod=POST&resource=/x&commandId=order-${header.order}");

        for (String each : List.of(route, route, without, given)) {
            assertThat(send(each, Map.of("a", 1), Map.of("order", 7)).getException()).isNull();
        }

        List<String> ids = server.requests()
                .stream()
                .map(request -> request.replaceAll("(?s).*\"command_id\":\"([^\"]*)\".*|.*", "$1"))
                .toList();
        assertThat(ids.get(0)).matches("[0-9a-f-]{36}").isNotEqualTo(ids.get(1));
        assertThat(ids.get(1)).matches("[0-9a-f-]{36}");
        assertThat(ids.subList(2, 4)).containsExactly("", "order-7");
    }

    /** The id follows from the content, so that a second attempt of the route has the same, and is safe. */
    @Test
    void theSameCommandHasTheSameIdWhenItIsSentAgain() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(routes -> {
            routes.onException(Exception.class).maximumRedeliveries(1).redeliveryDelay(0);
            routes.from("direct:again").to("telnyx-voice:request?httpMethod=POST&resource=/x&commandId=auto&maxRetries=1");
        }));
        server.answerOnce(500, "{}");

        Exchange exchange = send("direct:again", Map.of("a", 1), Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(0)).contains("\"command_id\":\"").isEqualTo(server.requests().get(1));
    }

    // secrets

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"token":"hunter2"}
            {"auth_token":"hunter2"}
            {"Password":"hunter2"}
            {"sipAuthPassword":"hunter2"}
            {"client-secret":"hunter2"}
            {"digits":"hunter2"}
            {"tokens":["hunter2"]}
            {"inner":{"list":[{"api_key":"hunter2"}]}}
            """)
    void whatANameCallsSecretShowsNowhere(String body) {
        server.answerOnce(422, "{\"errors\":[{\"code\":\"10015\",\"title\":\"Bad\",\"detail\":\"hunter2 is no good\"}]}");

        try (CapturedLog log = new CapturedLog()) {
            Exchange exchange = send("telnyx-voice:request?httpMethod=POST&resource=/x", body, Map.of());

            assertThat(exchange.getException()).hasMessageContaining("xxxxxx is no good").hasMessageNotContaining("hunter2");
            assertThat(log.text()).doesNotContain("hunter2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "telnyx-voice:request?httpMethod=GET&resource=/x/{token}&token=${header.secret}",
            "telnyx-voice:request?httpMethod=GET&resource=/x&additionalFields=true&authToken=${header.secret}"})
    void aSecretInAPathOrQueryDoesNotShowInAnException(String uri) {
        server.answerOnce(404, "{\"errors\":[]}");

        Exchange exchange = send(uri, null, Map.of("secret", "hun ter/2"));

        assertThat(server.requests().get(0)).contains("hun%20ter%2F2");
        assertThat(exchange.getException()).hasMessageContaining("xxxxxx")
                .hasMessageNotContaining("hun ter/2")
                .hasMessageNotContaining("hun%20ter%2F2");
    }

    /** So do fields of any action that no record knows. */
    @Test
    void anAdditionalFieldOfAnActionIsSecretByItsName() {
        server.answerOnce(422, "{\"errors\":[{\"code\":\"10015\",\"title\":\"hunter2\"}]}");

        Exchange exchange = send("telnyx-voice:hangup?additionalFields=true", Map.of("new_token", "hunter2"),
                Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:x"));

        assertThat(exchange.getException()).hasMessageContaining("xxxxxx").hasMessageNotContaining("hunter2");
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
