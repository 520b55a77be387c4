package org.cameltelnyx.voice.simulator;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OperationsTest {

    @Test
    void everyOperationHasAFileOfItsNameAndAnEffect() {
        Set<String> places = new HashSet<>();
        Json.resource("operations/index.json").forEach(name -> {
            String path = Json.resource("operations/" + name.asText() + ".json").path("path").asText();
            Operation operation = Operations.standard()
                    .find(methodOf(name.asText()), "/v2" + path.replaceAll("[{}]", ""))
                    .orElseThrow()
                    .operation();
            assertThat(operation.action()).isEqualTo(name.asText());
            assertThat(places.add(operation.method() + path)).isTrue();
            assertThat(Effects.of(operation)).isNotNull();
        });
        assertThat(Operations.standard().actions()).hasSameSizeAs(places);
    }

    private static String methodOf(String name) {
        return Json.resource("operations/" + name + ".json").path("method").asText();
    }
}
