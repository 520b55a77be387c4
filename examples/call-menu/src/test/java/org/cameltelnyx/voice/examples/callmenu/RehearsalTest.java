package org.cameltelnyx.voice.examples.callmenu;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(120)
class RehearsalTest {

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "java"})
    void theProcessTellsTheStoryAndEndsWithCode0(String language) throws Exception {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Dcall-menu.routes=" + language, "-cp", System.getProperty("java.class.path"), Rehearsal.class.getName())
                .redirectErrorStream(true)
                .start();

        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).describedAs(text).isZero();
        assertThat(text)
                .contains("OK: 5 callers served by one route, ", "A message for support has been saved: call leg ",
                        "+13125550115 has hung up")
                .doesNotContain("Exception", "FAILED", "\tat ");
    }

    @Test
    void aRefusedCommandIsTheReasonOfAFailure() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (TelnyxSimulator telnyx = TelnyxSimulator.builder()
                .webhookTimeout(TelnyxSimulator.PATIENCE)
                .retryDelays()
                .start()) {
            telnyx.faults().on("transfer").always().status(422);

            assertThat(new Rehearsal(telnyx, new PrintStream(output, true, StandardCharsets.UTF_8)).run()).isFalse();

            assertThat(output.toString(StandardCharsets.UTF_8))
                    .contains("FAILED", "Unexpected: Ben transfer 422", "Missing: Ben transfer")
                    .doesNotContain("OK: ", telnyx.apiKey(), "\tat ");
        }
    }
}
