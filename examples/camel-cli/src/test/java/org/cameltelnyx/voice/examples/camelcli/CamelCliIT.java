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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.apache.camel.dsl.jbang.core.commands.CamelJBangMain;
import org.cameltelnyx.voice.simulator.Delivery;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The one command of the README, in both ways: the Camel CLI runs the file, and takes the component that the file or
 * {@code --dep} names from a local Maven repository. That repository holds what {@code mvn install} puts there, and the CLI
 * downloads the rest into it, as it does for a user.
 */
@Timeout(180)
class CamelCliIT {

    private static final Path FILE = Path.of(System.getProperty("cli.file"));

    private TelnyxSimulator telnyx;
    private URI webhook;
    private CompletableFuture<Integer> exitCode;

    @BeforeAll
    static void separateWhatTheCliWrites() {
        // the CLI writes below both, and would write into those of the user
        System.setProperty("user.home", Path.of("").toAbsolutePath().toString());
        System.setProperty("maven.repo.local", System.getProperty("cli.repository"));
    }

    @BeforeEach
    void startTelnyx() throws IOException {
        webhook = URI.create("http://127.0.0.1:" + freePort() + "/telnyx/voice");
        telnyx = TelnyxSimulator.builder()
                .webhookTimeout(TelnyxSimulator.PATIENCE)
                .webhookUrl(webhook.toString())
                .start();
    }

    @AfterEach
    void stop() throws Exception {
        if (exitCode != null) {
            // this is how "camel stop" does it, for another process
            Files.delete(Path.of(".camel", String.valueOf(ProcessHandle.current().pid())));
            assertThat(exitCode).succeedsWithin(Duration.ofMinutes(1)).isEqualTo(0);
        }
        telnyx.close();
    }

    @ParameterizedTest(name = "the component is in {0}")
    @ValueSource(strings = {"the file", "--dep"})
    void aCallerIsPutThroughByOneFileAndOneCommand(String place) throws Exception {
        if (place.equals("the file")) {
            run(FILE);
        } else {
            List<String> lines = Files.readAllLines(FILE);
            Path plain = Files.write(Path.of("plain.camel.yaml"), lines.subList(2, lines.size()));
            run(plain, place + "=" + lines.get(0).replace("# //DEPS ", ""));
        }

        SimulatedCall caller = telnyx.call();
        telnyx.awaitReceived("gather-using-speak", 1);
        caller.type("1");

        ReceivedCommand transfer = telnyx.awaitReceived("transfer", 1).get(0);

        assertThat(transfer.json().path("to").asText()).isEqualTo("sip:sales@pbx.example.com");
        caller.hangup();
        // the first event may have come before the route had started, and then it comes again
        assertThat(telnyx.awaitIdle()).filteredOn(Delivery::acknowledged)
                .extracting(Delivery::eventType)
                .contains("call.initiated", "call.answered", "call.gather.ended", "call.hangup");
        assertThat(telnyx.received()).extracting(ReceivedCommand::action)
                .containsExactly("answer", "gather-using-speak", "transfer");
    }

    @ParameterizedTest
    @CsvSource({
            "camel-main,  camel-platform-http-main",
            "spring-boot, camel-platform-http-starter",
            "quarkus,     camel-quarkus-platform-http"
    })
    void theFileBecomesAProject(String runtime, String server) throws IOException {
        Path project = Path.of(runtime);

        // by default the CLI fetches the list of Kamelets 4.16.0, which not every repository has
        int exit = camel("export", FILE.toString(), "--runtime=" + runtime, "--gav=com.example:calls:1.0", "--dir=" + project,
                "--java-version=17", "--kamelets-version=4.18.0");

        assertThat(exit).isZero();
        assertThat(project.resolve("pom.xml")).content()
                .contains("<artifactId>camel-telnyx-voice</artifactId>", "<artifactId>" + server + "</artifactId>");
        assertThat(project.resolve("src/main/resources/camel/calls.camel.yaml")).hasSameTextualContentAs(FILE);
    }

    private void run(Path file, String... options) {
        List<String> arguments = new ArrayList<>(List.of("run", file.toString(), "--port=" + webhook.getPort(),
                "--logging-color=false", property("base-url", telnyx.baseUrl()), property("api-key", telnyx.apiKey()),
                property("public-key", telnyx.publicKey())));
        arguments.addAll(List.of(options));
        exitCode = CompletableFuture.supplyAsync(() -> camel(arguments.toArray(String[]::new)));
        await().atMost(Duration.ofMinutes(2)).until(() -> exitCode.isDone() || statusOfUnsigned() == 403);
        assertThat(exitCode).as("the CLI runs").isNotDone();
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

    private int statusOfUnsigned() throws InterruptedException {
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
