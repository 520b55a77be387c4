package org.cameltelnyx.voice.examples.camelk;

import java.net.URI;
import java.util.concurrent.Callable;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The files for Camel K on Camel Quarkus, which is what its operator makes of them.
 */
@QuarkusTest
@TelnyxVoiceTest
@QuarkusTestResource(Stage.class)
class OnQuarkusTest {

    TelnyxSimulator telnyx;
    Crm crm;

    @TestHTTPResource("/")
    URI server;

    @Test
    void everySceneGoesAsItShould() throws Exception {
        for (Callable<Scene> next : new Scenes(telnyx, crm, server.toString().replaceAll("/$", "")).all()) {
            Scene scene = next.call();
            assertThat(scene.seen()).as(scene.title()).isEqualTo(scene.expected());
        }
    }
}
