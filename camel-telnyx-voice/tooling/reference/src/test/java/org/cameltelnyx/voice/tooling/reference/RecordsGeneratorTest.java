package org.cameltelnyx.voice.tooling.reference;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.event.EventTypes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All that the records say of the API is in the file that is compared with the SDK.
 */
class RecordsGeneratorTest {

    private static JsonNode all;

    @BeforeAll
    static void read() throws Exception {
        all = new JsonMapper().readTree(new RecordsGenerator().json());
    }

    @Test
    void allActionsAndEventsAreThere() {
        assertThat(all.path("actions")).extracting(action -> action.path("name").asText())
                .containsExactlyElementsOf(ActionModel.all().keySet());
        assertThat(all.path("events")).extracting(event -> event.path("type").asText())
                .containsExactlyElementsOf(EventTypes.known().keySet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            action.Refer         | sip_address           | {"type":"string","required":true}
            action.Bridge        | call_control_id       | {"type":"string"}
            action.Transfer      | mute_dtmf             | {"choice":"action.MuteDtmf"}
            action.Transfer      | custom_headers        | {"record":"action.CustomHeader","list":true}
            action.Transfer      | webhook_urls          | {"type":"map"}
            action.Transfer      | time_limit_secs       | {"type":"number"}
            action.Assistant     | tools                 | {"record":"action.AssistantTool","list":true}
            event.CallHangup     | start_time            | {"type":"string"}
            event.CallHangup     | tags                  | {"type":"string","list":true}
            """)
    void aFieldIsThereWithItsType(String record, String field, String expected) throws Exception {
        assertThat(all.path("records").path(record).path(field)).isEqualTo(new JsonMapper().readTree(expected));
    }

    @Test
    void theWholeObjectAndTheEnvelopeAreNoFields() {
        assertThat(all.at("/records/result.Call").has("data")).isFalse();
        assertThat(all.at("/records/event.CallHangup").has("envelope")).isFalse();
    }

    @Test
    void choicesAreListed() {
        assertThat(all.at("/choices/action.MuteDtmf")).extracting(JsonNode::asText)
                .isEqualTo(List.of("none", "both", "self", "opposite"));
    }

    @Test
    void anOperationSaysHowItIsCalledAndWhatItAnswers() {
        JsonNode create = all.path("actions")
                .valueStream()
                .filter(action -> action.path("name").asText().equals("conference-create"))
                .findFirst()
                .orElseThrow();

        assertThat(create.path("method").asText()).isEqualTo("POST");
        assertThat(create.path("path").asText()).isEqualTo("/conferences");
        assertThat(create.path("answer").asText()).isEqualTo("result.Conference");
        assertThat(create.path("idsInBody")).extracting(JsonNode::asText).containsExactly("call_control_id");
    }
}
