package org.cameltelnyx.voice.examples.camelcli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.apache.camel.dsl.jbang.core.commands.CamelJBangMain;
import org.cameltelnyx.voice.simulator.Delivery;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The one command of the README: the Camel CLI runs the file, and takes the component that its first line names from a local
 * Maven repository. That repository holds what {@code mvn install} puts there, and the CLI downloads the rest into it, as it
 * does for a user.
 */
@Timeout(180)
class CamelCliIT {

    private static final TelnyxSimulator TELNYX = TelnyxSimulator.builder().webhookTimeout(TelnyxSimulator.PATIENCE).start();
    private static CompletableFuture<Integer> exitCode;
    private static URI webhook;

    @BeforeAll
    static void run() throws Exception {
        int port = freePort();
        webhook = URI.create("http://127.0.0.1:" + port + "/telnyx/voice");
        TELNYX.webhookUrl(webhook.toString());
        // the CLI writes below both, and would write into those of the user
        System.setProperty("user.home", Path.of("").toAbsolutePath().toString());
        System.setProperty("maven.repo.local", System.getProperty("cli.repository"));
        exitCode = CompletableFuture.supplyAsync(() -> camel(
                "run", System.getProperty("cli.file"), "--port=" + port, "--logging-color=false",
                property("base-url", TELNYX.baseUrl()), property("api-key", TELNYX.apiKey()),
                property("public-key", TELNYX.publicKey())));
        await().atMost(Duration.ofMinutes(2)).until(() -> exitCode.isDone() || statusOfUnsigned() == 403);
        assertThat(exitCode).as("the CLI runs").isNotDone();
    }

    @AfterAll
    static void stop() throws Exception {
        // this is how "camel stop" does it, for another process
        Files.delete(Path.of(".camel", String.valueOf(ProcessHandle.current().pid())));
        assertThat(exitCode).succeedsWithin(Duration.ofMinutes(1)).isEqualTo(0);
        TELNYX.close();
    }

    @Test
    void aCallerIsPutThroughByOneFileAndOneCommand() {
        SimulatedCall caller = TELNYX.call();
        TELNYX.awaitReceived("gather-using-speak", 1);
        caller.type("1");

        ReceivedCommand transfer = TELNYX.awaitReceived("transfer", 1).get(0);

        assertThat(transfer.json().path("to").asText()).isEqualTo("sip:sales@pbx.example.com");
        caller.hangup();
        // the first event may have come before the route had started, and then it comes again
        assertThat(TELNYX.awaitIdle()).filteredOn(Delivery::acknowledged)
                .extracting(Delivery::eventType)
                .contains("call.initiated", "call.answered", "call.gather.ended", "call.hangup");
        assertThat(TELNYX.received()).extracting(ReceivedCommand::action)
                .containsExactly("answer", "gather-using-speak", "transfer");
    }

    private static int camel(String... arguments) {
        CompletableFuture<Integer> code = new CompletableFuture<>();
        CamelJBangMain.run(new CamelJBangMain() {
            @Override
            public void quit(int exitCode) {
                code.complete(exitCode);
            }
        }, arguments);
        return code.join();
    }

    private static String property(String option, String value) {
        return "--prop=camel.component.telnyx-voice." + option + "=" + value;
    }

    private static int statusOfUnsigned() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(webhook)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return -1;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
