package org.cameltelnyx.voice.simulator;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(TelnyxSimulatorExtension.class)
class QuestionsTest {

    private static final String ACTION = "application-list";
    private static final String PATH = "/call_control_applications?page%5Bsize%5D=1";

    private final TelnyxSimulator simulator;
    private final RestClient client;

    QuestionsTest(TelnyxSimulator simulator) {
        this.simulator = simulator;
        this.client = new RestClient(simulator);
    }

    @Test
    void aListIsAPage() {
        HttpResponse<String> response = client.send("GET", PATH, "");

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode json = RestClient.json(response);
        assertThat(json.path("data").isArray()).isTrue();
        assertThat(json.at("/meta/page_number").asInt()).isEqualTo(1);
        assertThat(json.at("/meta/total_results").asInt(-1)).isZero();
    }

    @Test
    void aQuestionIsReceivedAndHasNoEffect() {
        client.send("GET", PATH, "");

        assertThat(simulator.awaitReceived(ACTION, 1)).singleElement().satisfies(question -> {
            assertThat(question.method()).isEqualTo("GET");
            assertThat(question.status()).isEqualTo(200);
            assertThat(question.callControlId()).isNull();
        });
        assertThat(simulator.effects(ACTION)).isZero();
    }

    @Test
    void aQuestionNeedsTheKeyToo() {
        assertThat(client.send(client.request("GET", PATH, "").setHeader("Authorization", "Bearer KEYother").build())
                .statusCode()).isEqualTo(401);
    }

    @Test
    void aQuestionCanFailOnDemand() {
        simulator.faults().on(ACTION).status(503);

        assertThat(client.send("GET", PATH, "").statusCode()).isEqualTo(503);
        assertThat(client.send("GET", PATH, "").statusCode()).isEqualTo(200);
    }
}
