package org.cameltelnyx.voice.examples.contactcenter;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(120)
class RehearsalTest {

    @Test
    void theProcessTellsTheStoryAndEndsWithCode0() throws Exception {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Rehearsal.class.getName())
                .redirectErrorStream(true)
                .start();

        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).describedAs(text).isZero();
        assertThat(text).contains("OK: 3 callers served, ", "role=whisper", "role=barge", "[talking sales Ada Vic]")
                .doesNotContain("Exception", "FAILED");
    }

    @Test
    void aRefusedCommandIsTheReasonOfAFailure() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (TelnyxSimulator telnyx = TelnyxSimulator.builder()
                .webhookTimeout(TelnyxSimulator.PATIENCE)
                .retryDelays()
                .start()) {
            telnyx.faults().on("bridge").always().status(422);

            assertThat(new Rehearsal(telnyx, new PrintStream(output, true, StandardCharsets.UTF_8)).run()).isFalse();

            assertThat(output.toString(StandardCharsets.UTF_8))
                    .contains("FAILED", "Unexpected: Sal bridge 422", "Missing: Sal bridge",
                            "A route failed: Sal call.answered 500")
                    .doesNotContain("OK: ", telnyx.apiKey(), "\tat ");
        }
    }
}
