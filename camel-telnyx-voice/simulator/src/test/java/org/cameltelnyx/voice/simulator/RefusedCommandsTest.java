package org.cameltelnyx.voice.simulator;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(TelnyxSimulatorExtension.class)
class RefusedCommandsTest {

    private final TelnyxSimulator simulator;
    private final RestClient client;

    RefusedCommandsTest(TelnyxSimulator simulator) {
        this.simulator = simulator;
        this.client = new RestClient(simulator);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    client_state_update    | {}                                             | 10004 | /client_state
                    client_state_update    | {"client_state":"not base64"}                  | 90017 | /client_state
                    client_state_update    | {"client_state":"YWJj\\nYWJj"}                 | 90017 | /client_state
                    client_state_update    | {"client_state":"YWJjYWJj\\n"}                 | 90017 | /client_state
                    client_state_update    | {"client_state":5}                             | 90017 | /client_state
                    refer                  | {}                                             | 10004 | /sip_address
                    refer                  | {"sip_address":""}                             | 10004 | /sip_address
                    refer                  | {"sip_address":7}                              | 10015 | /sip_address
                    refer                  | {"sip_address":"sip:a@b","client_state":"a"}   | 90017 | /client_state
                    refer                  | {"sip_address":"sip:a@b","sip_headers":[{"name":"X","value":"v"}]} | 10032 | /sip_headers/0/name
                    refer                  | {"sip_address":"sip:a@b","custom_headers":[{"name":"X"}]}  | 10004 | /custom_headers/0/value
                    refer                  | {"sip_address":"sip:a@b","custom_headers":{}}  | 10015 | /custom_headers
                    send_dtmf              | {}                                             | 10004 | /digits
                    send_dtmf              | {"digits":"12E"}                               | 90014 | /digits
                    send_dtmf              | {"digits":"12\\n"}                             | 90014 | /digits
                    send_dtmf              | {"digits":12}                                  | 90014 | /digits
                    send_dtmf              | {"digits":"1","duration_millis":99}            | 90021 | /duration_millis
                    send_dtmf              | {"digits":"1","duration_millis":501}           | 90021 | /duration_millis
                    siprec_start           | {"session_timeout_secs":89}                    | 10033 | /session_timeout_secs
                    siprec_start           | {"session_timeout_secs":-1}                    | 10033 | /session_timeout_secs
                    siprec_start           | {"sip_transport":"UDP"}                        | 10032 | /sip_transport
                    siprec_start           | {"siprec_track":"both"}                        | 10032 | /siprec_track
                    siprec_start           | {"secure":"true"}                              | 10015 | /secure
                    siprec_start           | {"connector_name":"unknown"}                   | 10015 | /connector_name
                    refer                  | {"sip_address":"+15550001"}                    | 10015 | /sip_address
                    refer                  | {"sip_address":"alice@pbx.example.com"}        | 10015 | /sip_address
                    transfer               | {"to":"555-0001"}                              | 10016 | /to
                    transfer               | {"to":"+1 5550001"}                            | 10016 | /to
                    transfer               | {"to":"alice"}                                 | 10016 | /to
                    transfer               | {"to":"+15550001","from":"me"}                 | 10016 | /from
                    transfer               | {"to":"+15550001","timeout_secs":4}            | 10033 | /timeout_secs
                    transfer               | {"to":"+15550001","timeout_secs":601}          | 10033 | /timeout_secs
                    transfer               | {"to":"+15550001","webhook_url":"ftp://a"}     | 10015 | /webhook_url
                    playback_start         | {"audio_url":"hello.mp3"}                      | 10015 | /audio_url
                    playback_start         | {"audio_url":"http://a/b","loop":101}          | 10015 | /loop
                    playback_start         | {"audio_url":"http://a/b","loop":"forever"}    | 10015 | /loop
                    streaming_start        | {"stream_url":"https://example.com"}           | 10015 | /stream_url
                    siprec_stop            | {"client_state":"%"}                           | 90017 | /client_state
                    suppression_start      | {"direction":"all"}                            | 10032 | /direction
                    suppression_start      | {"noise_suppression_engine":"E"}               | 10032 | /noise_suppression_engine
                    suppression_start      | {"noise_suppression_engine_config":{"attenuation_limit":101}} | 10033 | /noise_suppression_engine_config/attenuation_limit
                    suppression_start      | {"noise_suppression_engine_config":{"voice_gain":0}} | 10033 | /noise_suppression_engine_config/voice_gain
                    suppression_start      | {"noise_suppression_engine_config":{"family":"owl"}} | 10032 | /noise_suppression_engine_config/family
                    suppression_stop       | {"command_id":1}                               | 10015 | /command_id
                    switch_supervisor_role | {}                                             | 10004 | /role
                    switch_supervisor_role | {"role":"boss"}                                | 10032 | /role
                    """)
    void invalidBodies(String segment, String body, String code, String pointer) {
        SimulatedCall call = simulator.call().answer();
        String method = segment.equals("client_state_update") ? "PUT" : "POST";

        HttpResponse<String> response = client.send(method, RestClient.path(call, segment), body);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(RestClient.json(response).path("errors")).hasSize(1);
        JsonNode error = RestClient.error(response);
        assertThat(error.path("code").asText()).isEqualTo(code);
        assertThat(error.path("title").asText()).isNotBlank();
        assertThat(error.path("detail").asText()).isNotBlank();
        assertThat(error.at("/source/pointer").asText()).isEqualTo(pointer);
        assertThat(error.at("/meta/url").asText()).startsWith("https://").endsWith(code);
        assertThat(simulator.received()).singleElement().satisfies(command -> {
            assertThat(command.status()).isEqualTo(422);
            assertThat(command.tookEffect()).isFalse();
        });
        assertThat(simulator.effects(simulator.received().get(0).action())).isZero();
    }

    @Test
    void everyWrongFieldIsNamed() {
        SimulatedCall call = simulator.call().answer();

        HttpResponse<String> response = client.post(call, "send_dtmf", "{\"duration_millis\":1,\"client_state\":\"?\"}");

        assertThat(RestClient.json(response).findValuesAsText("code")).containsExactlyInAnyOrder("10004", "90017", "90021");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer KEYwrong", "Basic abc", "bearer"})
    void wrongKeys(String authorization) {
        HttpRequest request = client.request("POST", "/calls/x/actions/refer", "{}")
                .setHeader("Authorization", authorization)
                .build();

        HttpResponse<String> response = client.send(request);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(RestClient.error(response).path("code").asText()).isEqualTo("10009");
        assertThat(response.body()).doesNotContain(simulator.apiKey());
    }

    @Test
    void missingKey() {
        HttpRequest request = HttpRequest.newBuilder(client.request("GET", "/calls", "").build().uri()).build();

        assertThat(client.send(request).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/call", "/calls//actions/refer", "/calls/x/actions/refer/", "/calls/a/b/actions/refer",
            "/calls/x/actions/dance"})
    void unknownPaths(String path) {
        HttpResponse<String> response = client.send("POST", path, "{}");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(RestClient.error(response).path("code").asText()).isEqualTo("10005");
        assertThat(simulator.received(ReceivedCommand.NO_ACTION)).hasSize(1);
    }

    @Test
    void wrongMethod() {
        HttpResponse<String> response = client.send("POST", "/calls/x/actions/client_state_update", "{}");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("PUT");
        assertThat(RestClient.error(response).path("code").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "nothing", "[]", "\"text\"", "{} {}", "{\"digits\":}"})
    void bodiesThatAreNoJsonObject(String body) {
        SimulatedCall call = simulator.call().answer();

        assertThat(client.post(call, "send_dtmf", body).statusCode()).isEqualTo(400);
    }

    @Test
    void unknownCall() {
        HttpResponse<String> response = client.send("POST", "/calls/v3:nobody/actions/siprec_stop", "{}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(RestClient.error(response).path("code").asText()).isEqualTo("90015");
        assertThat(RestClient.error(response).at("/source/pointer").asText()).isEqualTo("/call_control_id");
        assertThat(simulator.received("stop-siprec")).singleElement()
                .extracting(ReceivedCommand::callControlId)
                .isEqualTo("v3:nobody");
    }

    @Test
    void endedCall() {
        SimulatedCall call = simulator.call().answer().hangup();

        HttpResponse<String> response = client.put(call, "client_state_update", "{\"client_state\":\"YQ==\"}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(RestClient.error(response).path("code").asText()).isEqualTo("90018");
        assertThat(call.clientState()).isNull();
    }

    @Test
    void callThatIsNotAnswered() {
        SimulatedCall call = simulator.call();

        HttpResponse<String> response = client.post(call, "send_dtmf", "{\"digits\":\"1\",\"client_state\":\"YQ==\"}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(RestClient.error(response).path("code").asText()).isEqualTo("90034");
        assertThat(call.digits()).isEmpty();
        assertThat(call.clientState()).isNull();
    }

    @Test
    void clientStateNeedsNoAnswer() {
        SimulatedCall call = simulator.call();

        assertThat(client.put(call, "client_state_update", "{\"client_state\":\"YQ==\"}").statusCode()).isEqualTo(200);
        assertThat(call.clientState()).isEqualTo("YQ==");
    }
}
