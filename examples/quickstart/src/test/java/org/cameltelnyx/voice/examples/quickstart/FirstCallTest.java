package org.cameltelnyx.voice.examples.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The quickstart with the keys of an account, as a process of its own. The simulator is Telnyx.
 */
@Timeout(120)
class FirstCallTest {

    private final TelnyxSimulator telnyx = TelnyxSimulator.builder()
            .webhookTimeout(TelnyxSimulator.PATIENCE)
            .retryDelays()
            .start();
    private Process process;

    @AfterEach
    void stop() {
        if (process != null) {
            process.destroyForcibly();
        }
        telnyx.close();
    }

    @Test
    void callsAreTakenUntilItIsInterrupted() throws Exception {
        process = QuickstartTest.start(account(), "-Dcamel.server.port=0",
                "-Dquickstart.public-url=https://calls.example.com/");
        BufferedReader output = process.inputReader();
        List<String> lines = readUntil("Ctrl-C ends the quickstart", output);
        assertThat(lines).contains("  https://calls.example.com/telnyx/voice")
                .contains("Telnyx                 " + telnyx.baseUrl());
        telnyx.webhookUrl(webhook(lines));

        SimulatedCall call = telnyx.call();
        telnyx.awaitReceived("gather-using-speak", 1);
        telnyx.awaitDelivery("call.answered");
        call.type("42#");
        telnyx.awaitDelivery("call.hangup");

        telnyx.awaitIdle();
        assertThat(telnyx.received()).extracting(ReceivedCommand::action)
                .containsExactly("answer", "gather-using-speak", "speak", "hangup");
        assertThat(spoken()).startsWith("You have typed 42.");
        assertThat(telnyx.deliveries()).allMatch(delivery -> delivery.acknowledged());

        interrupt();
        String text = String.join("\n", lines) + "\n" + output.lines().collect(Collectors.joining("\n"));
        assertThat(process.waitFor()).isEqualTo(128 + 15);
        assertThat(text).containsSubsequence(
                "<--  call.initiated", "-->  answer", "<--  call.answered", "-->  gather-using-speak", "<--  call.gather.ended",
                "-->  speak", "<--  call.speak.ended", "-->  hangup", "<--  call.hangup", "Stopped")
                .doesNotContain(telnyx.apiKey(), telnyx.publicKey(), "Exception", "!!!");
    }

    @Test
    void aCallerWhoTypesNothingOrHangsUpIsNoFailure() throws Exception {
        process = QuickstartTest.start(account(), "-Dcamel.server.port=0");
        BufferedReader output = process.inputReader();
        List<String> lines = readUntil("Ctrl-C ends the quickstart", output);
        assertThat(lines).contains("  https://<public address>/telnyx/voice");
        telnyx.webhookUrl(webhook(lines));

        SimulatedCall silent = telnyx.call();
        telnyx.awaitReceived("gather-using-speak", 1);
        silent.letGatherTimeOut();
        telnyx.awaitDelivery("call.hangup");
        assertThat(spoken()).startsWith("I have not understood a number.");

        SimulatedCall inAHurry = telnyx.call();
        telnyx.awaitReceived("gather-using-speak", 2);
        inAHurry.hangup();
        telnyx.awaitDelivery("call.hangup");
        telnyx.awaitIdle();

        assertThat(telnyx.received("speak")).hasSize(1);
        assertThat(telnyx.deliveries()).allMatch(delivery -> delivery.acknowledged());

        telnyx.faults().on("gather-using-speak").always().status(422);
        telnyx.call();
        telnyx.awaitReceived("gather-using-speak", 3);
        telnyx.awaitIdle();

        interrupt();
        assertThat(output.lines()).anyMatch(line -> line.matches(".* --> +gather-using-speak +422.*"))
                .anyMatch(line -> line.matches(".* !!! +route ask +fail .*422.*"));
    }

    @Test
    void aPortThatAnotherProgramHasIsSaid() throws Exception {
        int taken = URI.create(telnyx.baseUrl()).getPort();
        process = QuickstartTest.start(account(), "-Dcamel.server.port=" + taken);

        assertThat(QuickstartTest.textOf(process)).contains("FAILED", "another program has the port", "-Dcamel.server.port=")
                .doesNotContain("Then call");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TELNYX_API_KEY", "TELNYX_PUBLIC_KEY"})
    void oneKeyIsNotEnough(String missing) throws Exception {
        Map<String, String> environment = account();
        environment.put(missing, " ");
        process = QuickstartTest.start(environment);

        assertThat(QuickstartTest.textOf(process))
                .startsWith(missing + " is not set. With both TELNYX_API_KEY and TELNYX_PUBLIC_KEY")
                .doesNotContain(telnyx.apiKey(), "\tat ");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "https://calls.example.com/a", "https://calls.example.com/a/", "https://calls.example.com/a/telnyx/voice",
            "https://calls.example.com/a/telnyx/voice/"})
    void thePathIsAddedToThePublicAddressOnce(String publicUrl) {
        assertThat(FirstCall.webhookUrl(publicUrl)).isEqualTo("https://calls.example.com/a/telnyx/voice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://calls.example.com", "calls.example.com", "https://", "https:// x", "https://x?y=z"})
    void anAddressThatTelnyxCannotCallIsRefused(String publicUrl) {
        assertThatThrownBy(() -> FirstCall.webhookUrl(publicUrl)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("QUICKSTART_PUBLIC_URL is " + publicUrl);
    }

    private Map<String, String> account() {
        return new HashMap<>(Map.of(
                "TELNYX_API_KEY", telnyx.apiKey(), "TELNYX_PUBLIC_KEY", telnyx.publicKey(), "TELNYX_BASE_URL",
                telnyx.baseUrl()));
    }

    /** Unlike that of the process itself, this leaves the output open. */
    private void interrupt() {
        process.toHandle().destroy();
    }

    private String spoken() {
        List<ReceivedCommand> received = telnyx.received("speak");
        return received.get(received.size() - 1).json().path("payload").asText();
    }

    private static String webhook(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("Webhook of the routes"))
                .map(line -> line.substring(line.indexOf("http")))
                .findFirst()
                .orElseThrow();
    }

    /** The lines up to one that holds a text; ends with the output if none does. */
    private static List<String> readUntil(String text, BufferedReader output) throws IOException {
        List<String> lines = new ArrayList<>();
        String line;
        while ((line = output.readLine()) != null) {
            lines.add(line);
            if (line.contains(text)) {
                return lines;
            }
        }
        throw new AssertionError("The quickstart has ended: " + lines);
    }
}
