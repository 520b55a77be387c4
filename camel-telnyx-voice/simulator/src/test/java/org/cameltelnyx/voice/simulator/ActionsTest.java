package org.cameltelnyx.voice.simulator;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ActionsTest {

    @RegisterExtension
    static final TelnyxSimulatorExtension TELNYX = new TelnyxSimulatorExtension();

    private final TelnyxSimulator simulator = TELNYX.simulator();
    private final RestClient client = new RestClient(simulator);
    private SimulatedCall call;

    @BeforeEach
    void callIsAnswered() {
        call = simulator.call().answer();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update-client-state     | PUT  | client_state_update    | {"client_state":"aGk="}
            refer                   | POST | refer                  | {"sip_address":"sip:bob@example.com"}
            send-dtmf               | POST | send_dtmf              | {"digits":"12"}
            start-siprec            | POST | siprec_start           | {}
            stop-siprec             | POST | siprec_stop            | {}
            start-noise-suppression | POST | suppression_start      | {}
            stop-noise-suppression  | POST | suppression_stop       | {}
            switch-supervisor-role  | POST | switch_supervisor_role | {"role":"barge"}
            """)
    void everyActionIsAnsweredAndRecorded(String action, String method, String segment, String body) {
        HttpResponse<String> response = client.send(method, RestClient.path(call, segment), body);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"data\":{\"result\":\"ok\"}}");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
        assertThat(response.headers().map()).containsKeys("x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset");
        assertThat(simulator.effects(action)).isEqualTo(1);
        assertThat(simulator.received(action)).singleElement().satisfies(command -> {
            assertThat(command.method()).isEqualTo(method);
            assertThat(command.path()).isEqualTo("/v2" + RestClient.path(call, segment)).contains("%3A");
            assertThat(command.callControlId()).isEqualTo(call.callControlId());
            assertThat(command.header("authorization")).isEqualTo("Bearer " + simulator.apiKey());
            assertThat(command.text()).isEqualTo(body);
            assertThat(command.json().isObject()).isTrue();
            assertThat(command.status()).isEqualTo(200);
            assertThat(command.tookEffect()).isTrue();
            assertThat(command.toString()).doesNotContain(simulator.apiKey());
        });
    }

    @Test
    void clientStateOfAnyCommandIsKept() {
        client.put(call, "client_state_update", "{\"client_state\":\"YQ==\"}");
        assertThat(call.clientState()).isEqualTo("YQ==");

        client.post(call, "send_dtmf", "{\"digits\":\"1\",\"client_state\":\"Yg==\"}");
        assertThat(call.clientState()).isEqualTo("Yg==");
    }

    @Test
    void digitsAddUp() {
        client.post(call, "send_dtmf", "{\"digits\":\"1w2\",\"duration_millis\":500}");
        client.post(call, "send_dtmf", "{\"digits\":\"#*ABCD0W\",\"duration_millis\":100}");

        assertThat(call.digits()).isEqualTo("1w2#*ABCD0W");
    }

    @Test
    void siprecStartsAndStops() {
        simulator.siprecConnector("archive").siprecConnector("archive");
        client.post(call, "siprec_start",
                """
                        {"connector_name":"archive","sip_transport":"tls","siprec_track":"both_tracks","secure":true,
                         "include_metadata_custom_headers":false,"session_timeout_secs":0}""");
        assertThat(call.recording()).isTrue();

        client.post(call, "siprec_stop", "{}");
        assertThat(call.recording()).isFalse();
    }

    @Test
    void noiseSuppressionStartsAndStops() {
        client.post(call, "suppression_start",
                """
                        {"direction":"both","noise_suppression_engine":"Krisp",
                         "noise_suppression_engine_config":{"suppression_level":50.5,"model":"krisp-viva-pro-v1.kef"}}""");
        assertThat(call.noiseSuppression()).isTrue();

        client.post(call, "suppression_stop", "");
        assertThat(call.noiseSuppression()).isFalse();
    }

    @Test
    void deprecatedEnginesAreTaken() {
        assertThat(client.post(call, "suppression_start", "{\"noise_suppression_engine\":\"A\"}").statusCode()).isEqualTo(200);
    }

    @Test
    void supervisorRoleIsSwitched() {
        assertThat(call.supervisorRole()).isNull();

        client.post(call, "switch_supervisor_role", "{\"role\":\"whisper\"}");

        assertThat(call.supervisorRole()).isEqualTo("whisper");
    }

    @Test
    void unknownFieldsAreTaken() {
        assertThat(client.post(call, "refer", "{\"sip_address\":\"sip:a@b\",\"brand_new\":{}}").statusCode()).isEqualTo(200);
    }

    @Test
    void idsOfAnyShapeAreOneSegment() {
        SimulatedCall legacy = simulator.call(CallOptions.defaults().callControlId("v2:a/b+c d==")).answer();

        HttpResponse<String> response = client.send("POST", "/calls/v2:a%2Fb+c%20d%3D%3D/actions/send_dtmf?x=y",
                "{\"digits\":\"1\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(legacy.digits()).isEqualTo("1");
    }

    @Test
    void commandsGoToTheirOwnCall() {
        SimulatedCall other = simulator.call().answer();

        client.post(other, "send_dtmf", "{\"digits\":\"9\"}");

        assertThat(call.digits()).isEmpty();
        assertThat(other.digits()).isEqualTo("9");
    }
}
