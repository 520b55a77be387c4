package org.cameltelnyx.voice.examples.camelk;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;

import org.apache.camel.main.Main;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The files for Camel K on camel-main.
 */
@TelnyxVoiceTest
class RehearsalTest {

    private TelnyxSimulator telnyx;
    private Crm crm;
    private Main application;

    @BeforeEach
    void start() throws Exception {
        crm = new Crm();
        application = Rehearsal.application(telnyx, crm);
        application.start();
    }

    @AfterEach
    void stop() {
        application.stop();
        crm.close();
    }

    @Test
    void everySceneGoesAsItShould() throws Exception {
        for (Callable<Scene> next : scenes().all()) {
            Scene scene = next.call();
            assertThat(scene.seen()).as(scene.title()).isEqualTo(scene.expected());
        }
    }

    @Test
    void theCrmGetsTheEventAsTelnyxHasSignedIt() {
        scenes().someoneKnownCalls();

        assertThat(crm.requests().get(0).body()).isEqualTo(telnyx.deliveries("call.answered").get(0).body());
    }

    @Test
    void aSceneThatGoesDifferentlyIsShown() throws Exception {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();

        boolean success = Rehearsal.play(List.of(() -> new Scene("A caller", List.of("telnyx  answer"), List.of())),
                new PrintStream(screen, true, StandardCharsets.UTF_8));

        assertThat(success).isFalse();
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("A caller", "WRONG", "telnyx  answer",
                "FAILED: 1 of 1 scenes");
    }

    private Scenes scenes() {
        return new Scenes(telnyx, crm, Rehearsal.server(application));
    }
}
