package org.cameltelnyx.voice.examples.eventpipeline;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** The rehearsal with fewer calls. */
class RehearsalTest {

    private static final int CALLS = 40;

    @Test
    @Timeout(300)
    void nothingIsLostWhenAnInstanceIsKilled() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();

        boolean success = new Rehearsal(CALLS, new PrintStream(output, true, StandardCharsets.UTF_8)).run();

        String text = output.toString(StandardCharsets.UTF_8);
        assertThat(success).as(text).isTrue();
        // 8 events and 5 commands for each call, and one event without an envelope
        assertThat(text)
                .contains("Instance one is killed", "321 events in ", "321 rows", "200 requested, 200 carried out", "4 of 4",
                        "OK: ")
                .doesNotContain("Exception", "FAILED");
    }
}
