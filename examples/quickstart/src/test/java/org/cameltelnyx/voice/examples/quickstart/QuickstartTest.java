package org.cameltelnyx.voice.examples.quickstart;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(120)
class QuickstartTest {

    private final TelnyxSimulator telnyx = TelnyxSimulator.builder()
            .webhookTimeout(TelnyxSimulator.PATIENCE)
            .retryDelays()
            .start();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @AfterEach
    void stop() {
        telnyx.close();
    }

    @Test
    void theCustomerIsPutThrough() {
        assertThat(run()).describedAs(output::toString).isTrue();

        assertThat(steps())
                .hasSize(20)
                .containsSubsequence(
                        "--> siprec-connector-retrieve", "--> siprec-connector-create",
                        "<-- call.initiated",
                        "<-- call.answered", "--> start-siprec",
                        "<-- siprec.started", "--> start-noise-suppression", "--> send-dtmf",
                        "<-- call.dtmf.received", "--> switch-supervisor-role",
                        "x-- call.dtmf.received",
                        "<-- call.dtmf.received", "--> update-client-state", "--> stop-noise-suppression", "--> stop-siprec",
                        "<-- siprec.stopped", "--> refer",
                        "<-- call.refer.completed",
                        "<-- call.hangup")
                .containsOnlyOnce("<-- call.refer.started");
        assertThat(text())
                .contains("role=barge", "client_state=cards", "sip_address=sip:cards@pbx.example.com", "digits=*****")
                .contains("commands  9 of 9", "webhooks  9 of 9", "forgery   refused", "OK: ")
                .doesNotContain("w2580#", telnyx.apiKey(), "Exception");
    }

    @Test
    void aRefusedCommandIsTheReasonOfAFailure() {
        telnyx.faults().on("refer").always().status(422);

        assertThat(run()).isFalse();

        assertThat(text())
                .contains("FAILED", "commands  8 of 9", "refer: accepted 0 times instead of once; answered 422")
                .contains("call.refer.completed: 1 expected, 0 seen by a route")
                .containsPattern("!!! +route put-through +fail .*422")
                .doesNotContain("OK: ", "w2580#", telnyx.apiKey(), "\tat ");
    }

    @Test
    void aWebhookThatCannotBeVerifiedIsTheReasonOfAFailure() {
        telnyx.webhookFaults().on("siprec.started").tamper();

        assertThat(run()).isFalse();

        assertThat(text())
                .contains("FAILED", "siprec.started: 1 expected, 0 seen by a route, 0 acknowledged; answered 403")
                .contains("send-dtmf: accepted 0 times instead of once; it was never sent");
    }

    @Test
    void canBeWatchedAndThenLeavesTheStageToTheViewer() {
        PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);

        new Quickstart(telnyx, out, Duration.ofMillis(1))
                .watch(new ByteArrayInputStream("\n\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(text()).contains("Open " + telnyx.liveViewUrl(), "Now it is your turn").doesNotContain("FAILED");
        assertThat(telnyx.received("refer")).hasSize(1);
    }

    @Test
    void theProcessEndsByItselfWithCode0() throws Exception {
        Process process = start(Map.of());

        String text = textOf(process);
        assertThat(process.waitFor()).describedAs(text).isZero();
    }

    @Test
    void theRoutesInYamlDoTheSame() throws Exception {
        Process process = start(Map.of(), "-Dcallcentre.routes=yaml");

        String text = textOf(process);
        assertThat(process.waitFor()).describedAs(text).isZero();
        assertThat(text).contains("sip_address=sip:cards@pbx.example.com", "digits=*****", "OK: ").doesNotContain("w2580#");
    }

    @Test
    void theProcessEndsWithCode1AndTheReason() throws Exception {
        Process process = start(Map.of(), "-Dcallcentre.pin=letters");

        String text = textOf(process);
        assertThat(process.waitFor()).describedAs(text).isEqualTo(1);
        assertThat(text).contains("FAILED", "telnyx-voice:send-dtmf: digits must consist of")
                .doesNotContain("letters", "\tat ");
    }

    private boolean run() {
        return new Quickstart(telnyx, new PrintStream(output, true, StandardCharsets.UTF_8)).run();
    }

    private String text() {
        return output.toString(StandardCharsets.UTF_8);
    }

    /** Direction and name of each line of the timeline. */
    private List<String> steps() {
        return text().lines()
                .filter(line -> line.matches("  \\d\\d:\\d\\d:\\d\\d\\.\\d{3}  .*"))
                .map(line -> line.strip().split(" +"))
                .map(words -> words[1] + " " + words[2])
                .toList();
    }

    /** Starts the quickstart with these variables of Telnyx, and with no others. */
    static Process start(Map<String, String> environment, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Quickstart.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("TELNYX_") || name.startsWith("QUICKSTART_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    static String textOf(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
