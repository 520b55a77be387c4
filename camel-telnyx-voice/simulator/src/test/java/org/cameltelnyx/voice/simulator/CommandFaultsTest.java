package org.cameltelnyx.voice.simulator;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommandFaultsTest {

    private static final String ONE = "{\"digits\":\"1\",\"command_id\":\"c-1\"}";

    @RegisterExtension
    static final TelnyxSimulatorExtension TELNYX = new TelnyxSimulatorExtension();

    private final TelnyxSimulator simulator = TELNYX.simulator();
    private final RestClient client = new RestClient(simulator);
    private SimulatedCall call;

    @BeforeEach
    void callIsAnswered() {
        call = simulator.call().answer();
    }

    @Test
    void statusForTheNextRequests() {
        simulator.faults().on("send-dtmf").times(2).status(503);

        assertThat(send().statusCode()).isEqualTo(503);
        assertThat(send().statusCode()).isEqualTo(503);
        assertThat(call.digits()).isEmpty();
        assertThat(send().statusCode()).isEqualTo(200);

        assertThat(call.digits()).isEqualTo("1");
        assertThat(simulator.received("send-dtmf")).extracting(ReceivedCommand::status).containsExactly(503, 503, 200);
    }

    @ParameterizedTest
    @CsvSource({"400, 10015", "401, 10009", "403, 10010", "404, 10005", "408, 10015", "429, 10011", "500, 10007", "503, 10037"})
    void statusComesWithAnErrorOfTelnyx(int status, String code) {
        simulator.faults().onAny().status(status);

        HttpResponse<String> response = send();

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(RestClient.error(response).path("code").asText()).isEqualTo(code);
    }

    @Test
    void rateLimitSaysHowLongToWait() {
        simulator.faults().on("send-dtmf").status(429, Map.of("Retry-After", "7", "x-ratelimit-reset", "9"));

        HttpResponse<String> response = send();

        assertThat(response.headers().firstValue("Retry-After")).contains("7");
        assertThat(response.headers().allValues("x-ratelimit-reset")).containsExactly("9");
    }

    @Test
    void statusAfterTheEffect() {
        simulator.faults().on("send-dtmf").afterEffect().status(500);

        assertThat(send().statusCode()).isEqualTo(500);

        assertThat(call.digits()).isEqualTo("1");
        assertThat(simulator.effects("send-dtmf")).isEqualTo(1);
    }

    @Test
    void anyAnswer() {
        simulator.faults().on("send-dtmf").answer(307, Map.of("Location", "http://127.0.0.1:1/"), "");
        simulator.faults().on("send-dtmf").answer(200, Map.of("Content-Type", "text/html"), "<html>");
        simulator.faults().on("send-dtmf").answer(200, Map.of(), "x".repeat(3_000_000));

        assertThat(send().headers().firstValue("Location")).contains("http://127.0.0.1:1/");
        assertThat(send().body()).isEqualTo("<html>");
        assertThat(send().body()).hasSize(3_000_000);
    }

    @Test
    void connectionDroppedBeforeTheEffect() {
        simulator.faults().on("send-dtmf").dropBeforeEffect();

        assertThatThrownBy(() -> client.sendOrFail(request())).isInstanceOf(IOException.class);

        assertThat(call.digits()).isEmpty();
        assertThat(simulator.received("send-dtmf")).singleElement().satisfies(command -> {
            assertThat(command.status()).isZero();
            assertThat(command.tookEffect()).isFalse();
        });
        assertThat(send().statusCode()).isEqualTo(200);
    }

    @Test
    void connectionDroppedAfterTheEffect() {
        simulator.faults().on("send-dtmf").dropAfterEffect();

        assertThatThrownBy(() -> client.sendOrFail(request())).isInstanceOf(IOException.class);
        assertThat(call.digits()).isEqualTo("1");
        assertThat(send().statusCode()).isEqualTo(200);

        assertThat(call.digits()).isEqualTo("1");
        assertThat(simulator.received("send-dtmf")).extracting(ReceivedCommand::status).containsExactly(0, 200);
        assertThat(simulator.effects("send-dtmf")).isEqualTo(1);
    }

    @Test
    void answerCutInHalf() {
        simulator.faults().on("send-dtmf").cutResponse();

        assertThatThrownBy(() -> client.sendOrFail(request())).isInstanceOf(IOException.class)
                .hasMessageContaining("received: 12");

        assertThat(call.digits()).isEqualTo("1");
        assertThat(simulator.received("send-dtmf")).singleElement().extracting(ReceivedCommand::status).isEqualTo(200);
    }

    @Test
    void latencyBeforeTheEffect() {
        simulator.faults().on("send-dtmf").latency(Duration.ofMillis(300)).status(503);
        long start = System.nanoTime();

        assertThat(send().statusCode()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(290));
    }

    @Test
    void latencyAfterTheEffect() {
        simulator.faults().on("send-dtmf").afterEffect().latency(Duration.ofSeconds(5));
        HttpRequest impatient = client.request("POST", RestClient.path(call, "send_dtmf"), ONE)
                .timeout(Duration.ofMillis(200))
                .build();

        assertThatThrownBy(() -> client.sendOrFail(impatient)).isInstanceOf(HttpTimeoutException.class);

        Awaitility.await().until(() -> call.digits().equals("1"));
    }

    @Test
    void faultsForOneActionLeaveOthersAlone() {
        simulator.faults().on("refer").always().status(500);

        assertThat(send().statusCode()).isEqualTo(200);
        assertThat(client.post(call, "refer", "{\"sip_address\":\"sip:a@b\"}").statusCode()).isEqualTo(500);
        assertThat(client.post(call, "refer", "{\"sip_address\":\"sip:a@b\"}").statusCode()).isEqualTo(500);

        simulator.faults().clear();
        assertThat(client.post(call, "refer", "{\"sip_address\":\"sip:a@b\"}").statusCode()).isEqualTo(200);
    }

    @Test
    void faultsAreUsedUpInTheirOrder() {
        simulator.faults().on("send-dtmf").status(500).status(429);

        assertThat(send().statusCode()).isEqualTo(500);
        assertThat(send().statusCode()).isEqualTo(429);
        assertThat(send().statusCode()).isEqualTo(200);
    }

    @Test
    void unknownActionsAndSenselessNumbersAreRefused() {
        assertThatThrownBy(() -> simulator.faults().on("reffer"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reffer")
                .hasMessageContaining("refer");
        assertThatThrownBy(() -> simulator.faults().onAny().times(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private HttpResponse<String> send() {
        return client.send(request());
    }

    private HttpRequest request() {
        return client.request("POST", RestClient.path(call, "send_dtmf"), ONE).build();
    }
}
