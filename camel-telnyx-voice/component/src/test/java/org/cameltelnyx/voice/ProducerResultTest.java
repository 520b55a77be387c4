package org.cameltelnyx.voice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.PluginHelper;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.docs.ResultRoutes;
import org.cameltelnyx.voice.result.Call;
import org.cameltelnyx.voice.result.ResultPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml"})
    void theStepAfterAConferenceWasCreatedActsOnIt(String language) throws Exception {
        server.answer("{\"data\":{\"record_type\":\"conference\",\"id\":\"the-new\",\"name\":\"support-4711\"}}");
        addResultRoutes(language);

        Exchange exchange = send("direct:welcome", null, Map.of(
                TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:caller", TelnyxVoiceConstants.CONFERENCE_ID, "another", "case",
                4711));

        assertThat(exchange.getException()).isNull();
        assertThat(server.requests().get(0)).startsWith("POST /v2/conferences {")
                .contains("\"name\":\"support-4711\"", "\"call_control_id\":\"v3:caller\"");
        assertThat(server.requests().get(1)).startsWith("POST /v2/conferences/the-new/actions/speak ");
        assertThat(exchange.getMessage().getHeaders()).containsEntry(TelnyxVoiceConstants.CONFERENCE_ID, "the-new")
                .containsEntry(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:caller");
    }

    @Test
    void theStepAfterAQueueWasCreatedActsOnIt() throws Exception {
        server.answer("{\"data\":{\"record_type\":\"queue\",\"id\":\"1\",\"name\":\"night\"}}");
        context().addRoutes(RouteBuilder.loadRoutesBuilder(routes -> routes.from("direct:create")
                .to("telnyx-voice:queue-create?queueName=night")
                .to("telnyx-voice:queue-retrieve")));

        Exchange exchange = send("direct:create", null, Map.of());

        assertThat(server.requests().get(1).strip()).isEqualTo("GET /v2/queues/night");
        assertThat(exchange.getMessage().getHeader(TelnyxVoiceConstants.QUEUE_NAME)).isEqualTo("night");
    }

    /** Rather than the one that the message came with, which the author of the route does not mean. */
    @Test
    void aConferenceWithoutAnIdLeavesNone() {
        server.answer("{\"data\":{\"result\":\"ok\"}}");

        Exchange exchange = send("telnyx-voice:conference-create?name=a", null, Map.of(
                TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:caller", TelnyxVoiceConstants.CONFERENCE_ID, "another"));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(TelnyxVoiceConstants.CONFERENCE_ID)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"java, true, 2", "java, false, 1", "yaml, true, 2", "yaml, false, 1"})
    void whatIsRetrievedIsARecord(String language, boolean alive, int requests) throws Exception {
        server.answer("{\"data\":{\"record_type\":\"call\",\"call_control_id\":\"v3:any\",\"is_alive\":" + alive + "}}");
        addResultRoutes(language);

        Exchange exchange = send("direct:say-if-alive", null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:any"));

        assertThat(exchange.getException()).isNull();
        assertThat(server.requests()).hasSize(requests);
        assertThat(server.requests().get(0).strip()).isEqualTo("GET /v2/calls/v3:any");
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml"})
    void aListIsAPage(String language) throws Exception {
        server.answer("{\"data\":[{\"from\":\"+13125550100\"}],\"meta\":{\"total_pages\":3,\"total_results\":3}}");
        addResultRoutes(language);

        Exchange exchange = send("direct:how-many-wait", null, Map.of());

        assertThat(exchange.getMessage().getBody()).isEqualTo("3 calls wait, the first from +13125550100");
        assertThat(server.requests()).containsExactly("GET /v2/queues/support/calls?page%5Bsize%5D=1 ");
    }

    /** Nor are fields lost that this version does not know, or that are not what the document says. */
    @Test
    void noFieldIsAReasonToRefuse() {
        server.answer("""
                {"data":{"call_control_id":7,"call_duration":"long","is_alive":"yes","start_time":"today","end_time":{},\
                "client_state":[1],"codec":"OPUS"}}""");

        Exchange exchange = send("telnyx-voice:retrieve-status", null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:any"));

        Call call = exchange.getMessage().getBody(Call.class);
        assertThat(call.callControlId()).isEqualTo("7");
        assertThat(call).extracting(Call::callDuration, Call::isAlive, Call::startTime, Call::endTime, Call::clientState)
                .containsOnlyNulls();
        assertThat(call.data()).containsEntry("codec", "OPUS")
                .containsEntry("call_duration", "long")
                .containsEntry("client_state", List.of(1));
        assertThat((Object) exchange.getMessage().getBody(Map.class)).isEqualTo(call.data());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"data\":null}", "{\"data\":{\"id\":1}}", "{\"data\":[1,null,\"a\"],\"meta\":[]}"})
    void aListWithoutEntriesIsAnEmptyPage(String answer) {
        server.answer(answer);

        ResultPage<?> page = send("telnyx-voice:conference-list", null, Map.of()).getMessage().getBody(ResultPage.class);

        assertThat(page.data()).isEmpty();
        assertThat(page.meta().totalPages()).isNull();
    }

    @Test
    void whatIsRetrievedIsNoPayload() throws Exception {
        server.answer("{\"data\":{\"record_type\":\"call\",\"is_alive\":true}}");
        context().addRoutes(RouteBuilder.loadRoutesBuilder(routes -> routes.from("direct:start")
                .to("telnyx-voice:retrieve-status")
                .to("telnyx-voice:start-siprec")));

        Exchange exchange = send("direct:start", null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:any"));

        assertThat(exchange.getException()).isNull();
        assertThat(server.requests().get(1)).isEqualTo("POST /v2/calls/v3:any/actions/siprec_start {}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "retrieve-status | {'data':{'call_control_id':'v3:any','start_time':'2026-11-02T22:25:27Z','codec':'OPUS'}}"
                    + " | {'call_control_id':'v3:any','start_time':'2026-11-02T22:25:27Z','codec':'OPUS'}",
            "conference-list | {'data':[{'id':'1','ended_by':{'call_control_id':null}}],'meta':{'total_pages':1,'cursor':'a'}}"
                    + " | {'data':[{'id':'1','ended_by':{'call_control_id':null}}],'meta':{'total_pages':1,'cursor':'a'}}"})
    void asJsonItIsWhatTelnyxHasSent(String action, String answer, String json) throws Exception {
        server.answer(answer.replace('\'', '"'));
        context().addRoutes(RouteBuilder.loadRoutesBuilder(routes -> routes.from("direct:json")
                .to("telnyx-voice:" + action)
                .marshal()
                .json()));

        Exchange exchange = send("direct:json", null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:any"));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo(json.replace('\'', '"'));
    }

    /** An HTTP server asks for a stream, a queue for text or bytes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "queue-retrieve?queueName=support | {'data':{'id':'1','name':'support'}} | {'id':'1','name':'support'}",
            "queue-create?queueName=support | {'data':{'id':'1','name':'support'}} | {'id':'1','name':'support'}",
            "queue-list     | {'data':[{'id':'1'}],'meta':{'total_pages':1}} | {'data':[{'id':'1'}],'meta':{'total_pages':1}}"})
    void asTextBytesOrStreamItIsJsonToo(String action, String answer, String json) throws IOException {
        server.answer(answer.replace('\'', '"'));

        Exchange exchange = send("telnyx-voice:" + action, null, Map.of());

        String expected = json.replace('\'', '"');
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo(expected);
        assertThat(exchange.getMessage().getBody(byte[].class)).asString(StandardCharsets.UTF_8).isEqualTo(expected);
        assertThat(exchange.getMessage().getBody(InputStream.class)).asString(StandardCharsets.UTF_8).isEqualTo(expected);
    }

    private void addResultRoutes(String language) throws Exception {
        if (language.equals("java")) {
            context().addRoutes(new ResultRoutes());
            return;
        }
        PluginHelper.getRoutesLoader(context())
                .loadRoutes(PluginHelper.getResourceLoader(context()).resolveResource("classpath:docs/results.yaml"));
    }

    @Test
    void noContentIsAnEmptyResult() {
        server.answer("");

        Exchange exchange = send("telnyx-voice:queue-delete?queueName=support", null, Map.of());

        assertThat(exchange.getException()).isNull();
        CommandResult result = exchange.getMessage().getHeader(TelnyxVoiceConstants.RESULT, CommandResult.class);
        assertThat(result.result()).isNull();
        assertThat(result.data()).isEmpty();
        assertThat(server.requests().get(0).strip()).isEqualTo("DELETE /v2/queues/support");
    }
}
