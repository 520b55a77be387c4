package org.cameltelnyx.voice.examples.recordingarchive;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

class RehearsalOfArchiveTest {

    @Test
    @Timeout(120)
    void eachRecordingIsArchivedOrADeadLetter() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();

        boolean success = new Rehearsal(new PrintStream(output, true, StandardCharsets.UTF_8)).run();

        String text = output.toString(StandardCharsets.UTF_8);
        assertThat(success).as(text).isTrue();
        assertThat(text).contains("OK: ").doesNotContain("Exception", "FAILED", "Signature");
    }
}
