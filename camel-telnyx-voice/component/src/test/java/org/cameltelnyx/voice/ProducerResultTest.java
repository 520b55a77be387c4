package org.cameltelnyx.voice;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.api.CommandResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of answers that say more than that all is well.
 */
class ProducerResultTest extends TelnyxVoiceTestSupport {

    private static final String DIALLED = """
            {"data":{"record_type":"call","call_control_id":"v3:new","call_leg_id":"leg-of-the-new",\
            "call_session_id":"session-of-the-new","is_alive":false}}""";

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

    /** Also where the message came with an event of another call. */
    @Test
    void theStepAfterADialActsOnTheNewCall() throws Exception {
        server.answer(DIALLED);
        context().addRoutes(RouteBuilder.loadRoutesBuilder(routes -> routes.from("direct:dial")
                .to("telnyx-voice:dial?connectionId=1&from=RAW(+13125550199)&to=RAW(+13125550100)")
                .to("telnyx-voice:start-siprec")));

        Exchange exchange = send("direct:dial", null, Map.of(
                TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:caller", TelnyxVoiceConstants.CALL_LEG_ID, "leg-of-the-caller",
                TelnyxVoiceConstants.CLIENT_STATE, "of the caller"));

        assertThat(exchange.getException()).isNull();
        assertThat(server.requests().get(0)).startsWith("POST /v2/calls {")
                .contains("\"to\":\"+13125550100\"")
                .doesNotContain("client_state");
        assertThat(server.requests().get(1)).startsWith("POST /v2/calls/v3:new/actions/siprec_start ");
        assertThat(exchange.getMessage().getHeaders()).containsEntry(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:new")
                .containsEntry(TelnyxVoiceConstants.CALL_LEG_ID, "leg-of-the-new")
                .containsEntry(TelnyxVoiceConstants.CALL_SESSION_ID, "session-of-the-new");
    }

    @Test
    void aListKeepsItsPage() {
        server.answer("{\"data\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"meta\":{\"total_pages\":1}}");

        CommandResult result = send("telnyx-voice:conference-list", null, Map.of()).getMessage().getBody(CommandResult.class);

        assertThat(result.data()).isEqualTo(
                Map.of("data", List.of(Map.of("id", "a"), Map.of("id", "b")), "meta", Map.of("total_pages", 1)));
        assertThat(server.requests().get(0).strip()).isEqualTo("GET /v2/conferences");
    }

    @Test
    void whatIsRetrievedIsThere() {
        server.answer("{\"data\":{\"record_type\":\"call\",\"is_alive\":true,\"call_duration\":7}}");

        CommandResult result = send("telnyx-voice:retrieve-status", null, Map.of(
                TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:any")).getMessage().getBody(CommandResult.class);

        assertThat(result.data()).containsEntry("is_alive", true).containsEntry("call_duration", 7);
        assertThat(result.callControlId()).isEqualTo("v3:any");
        assertThat(server.requests().get(0).strip()).isEqualTo("GET /v2/calls/v3:any");
    }

    @Test
    void noContentIsAnEmptyResult() {
        server.answer("");

        Exchange exchange = send("telnyx-voice:queue-delete?queueName=support", null, Map.of());

        assertThat(exchange.getException()).isNull();
        CommandResult result = exchange.getMessage().getBody(CommandResult.class);
        assertThat(result.result()).isNull();
        assertThat(result.data()).isEmpty();
        assertThat(server.requests().get(0).strip()).isEqualTo("DELETE /v2/queues/support");
    }
}
