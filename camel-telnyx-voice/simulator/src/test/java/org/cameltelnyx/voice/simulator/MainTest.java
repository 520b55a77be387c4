package org.cameltelnyx.voice.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the main class as a user does: as a process. */
@Timeout(60)
class MainTest {

    /** A process that starts on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private Process process;

    @AfterEach
    void stop() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void printsWhatAnApplicationNeeds() throws IOException {
        run("--api-key", "KEYmine");

        BufferedReader output = process.inputReader();
        assertThat(output.readLine()).matches("export TELNYX_BASE_URL=http://127\\.0\\.0\\.1:\\d+/v2");
        assertThat(output.readLine()).isEqualTo("export TELNYX_API_KEY=KEYmine");
        assertThat(output.readLine()).matches("export TELNYX_PUBLIC_KEY=[A-Za-z0-9+/]{43}=");
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void ringsInACall() throws IOException {
        try (WebhookReceiver receiver = WebhookReceiver.start()) {
            run("--webhook-url", receiver.url(), "--call");

            Awaitility.await().atMost(PATIENCE).until(() -> receiver.types().contains("call.initiated"));
            assertThat(receiver.types()).doesNotContain("call.answered");
        }
    }

    @Test
    void answersACall() throws IOException {
        try (WebhookReceiver receiver = WebhookReceiver.start()) {
            run("--webhook-url", receiver.url(), "--answer");

            Awaitility.await().atMost(PATIENCE).until(() -> receiver.types().contains("call.answered"));
            assertThat(receiver.types()).contains("call.initiated");
        }
    }

    @Test
    void eachLineRingsInAnotherCall() throws IOException {
        try (WebhookReceiver receiver = WebhookReceiver.start()) {
            run("--webhook-url", receiver.url(), "--answer");
            process.outputWriter().append("\n\n").flush();

            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> receiver.types().stream().filter("call.answered"::equals).count() == 3);
            assertThat(process.isAlive()).isTrue();
        }
    }

    @Test
    void saysWhereItCanBeWatchedAndLogsWhatHappens() throws IOException {
        run("--log", "--call");

        BufferedReader output = process.inputReader();
        assertThat(output.lines().skip(3).limit(1)).allMatch(line -> line.matches("# live view: http://127.0.0.1:\\d+/"));
        assertThat(output.lines().filter(line -> line.contains("<--")).findFirst())
                .hasValueSatisfying(line -> assertThat(line).matches(
                        "# \\d\\d:\\d\\d:\\d\\d\\.\\d{3} <-- call.initiated: no webhook URL v3:\\S+"));
    }

    @Test
    void helps() throws Exception {
        run("--help");

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(read()).contains("--port", "--webhook-url", "--api-key", "--call", "--answer", "--log", "--help");
    }

    @ParameterizedTest
    @CsvSource({
            "--prot 1, --prot",
            "--port, --port",
            "--port x, x",
            "--port 70000, 70000",
            "--webhook-url ftp://x, ftp://x"})
    void badArgumentsEndIt(String arguments, String named) throws Exception {
        run(arguments.split(" "));

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(read()).contains(named).doesNotContain("Exception");
    }

    private void run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private String read() throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
