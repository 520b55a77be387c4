package org.cameltelnyx.voice.simulator;

import java.io.File;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is HTTP about the simulator, whatever the commands are. */
@Timeout(60)
class HttpApiTest {

    private final Set<Thread> threadsBefore = threads();
    private final TelnyxSimulator simulator = TelnyxSimulator.start();
    private final RestClient client = new RestClient(simulator);
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        simulator.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** An application has a version of its own of all others, or none. */
    @Test
    void bringsNoHttpServerOfItsOwn() throws Exception {
        NodeList dependencies = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new File("pom.xml"))
                .getElementsByTagName("dependency");
        Set<String> brought = IntStream.range(0, dependencies.getLength())
                .mapToObj(i -> (Element) dependencies.item(i))
                .filter(dependency -> text(dependency, "optional").isEmpty() && text(dependency, "scope").isEmpty())
                .map(dependency -> text(dependency, "artifactId"))
                .collect(Collectors.toSet());

        assertThat(brought).containsExactlyInAnyOrder("jackson-core", "jackson-databind", "json-schema-validator", "slf4j-api");
    }

    private static String text(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    @Test
    void pathIsRecordedAsItWasSentAndTheQueryDecoded() {
        client.send("GET", "/calls/v3%3Aa%2Fb?page%5Bnumber%5D=1&q=a+b%26c&q=last&flag", "");

        assertThat(simulator.received()).singleElement().satisfies(command -> {
            assertThat(command.path()).isEqualTo("/v2/calls/v3%3Aa%2Fb");
            assertThat(command.callControlId()).isEqualTo("v3:a/b");
            assertThat(command.query()).isEqualTo(Map.of("page[number]", "1", "q", "last", "flag", ""));
        });
    }

    @Test
    void headersOfTheSameNameAreJoined() {
        client.send(client.request("GET", "/nothing", "").header("X-Two", "1").header("X-Two", "2").build());

        assertThat(simulator.received()).singleElement()
                .satisfies(command -> assertThat(command.headers().get("x-two")).isEqualTo("1, 2"));
    }

    @Test
    void answersOfHeadRequestsHaveNoBody() {
        HttpResponse<String> response = client.send("HEAD", "/calls", "");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.body()).isEmpty();
        assertThat(Integer.parseInt(response.headers().firstValue("Content-Length").orElseThrow())).isPositive();
        assertThat(client.send("GET", "/calls", "").statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void answersWithoutABodyLeaveTheConnectionUsable(int status) {
        simulator.faults().onAny().answer(status, Map.of(), "");

        assertThat(client.send("GET", "/calls", "").statusCode()).isEqualTo(status);
        assertThat(client.send("GET", "/calls", "").statusCode()).isEqualTo(405);
    }

    @Test
    void latencyOfSomeDoesNotHoldUpOthers() throws Exception {
        SimulatedCall call = simulator.call().answer();
        simulator.faults().on("start-siprec").times(50).latency(Duration.ofSeconds(30));
        for (int i = 0; i < 50; i++) {
            sendSlowly(call);
        }

        assertThat(client.post(call, "siprec_stop", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void closesAtOnceWhateverIsUnderWay() throws Exception {
        SimulatedCall call = simulator.call().answer();
        simulator.faults().on("start-siprec").always().latency(Duration.ofSeconds(30));
        Socket waiting = sendSlowly(call);
        Socket unfinished = connect();
        unfinished.getOutputStream().write("POST /v2/calls HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{".getBytes());
        Socket viewer = connect();
        viewer.getOutputStream().write(("GET /live/events HTTP/1.1\r\nHost: 127.0.0.1:" + port() + "\r\n\r\n").getBytes());
        assertThat(viewer.getInputStream().read()).isEqualTo('H');
        // more than the connection takes, for a viewer who does not read
        for (int i = 0; i < 300; i++) {
            client.send("GET", "/" + "x".repeat(5_000), "");
        }
        long start = System.nanoTime();

        simulator.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(waiting.getInputStream().read()).isNegative();
        Awaitility.await().untilAsserted(() -> assertThat(threads()).isSubsetOf(threadsBefore));
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces()
                .keySet()
                .stream()
                .filter(thread -> thread.getName().matches("(telnyx-simulator-(http|commands|webhooks)|HTTP-Dispatcher).*"))
                .collect(Collectors.toSet());
    }

    private int port() {
        return URI.create(simulator.baseUrl()).getPort();
    }

    private Socket connect() throws Exception {
        Socket socket = new Socket("127.0.0.1", port());
        socket.setSoTimeout(20_000);
        sockets.add(socket);
        return socket;
    }

    private Socket sendSlowly(SimulatedCall call) throws Exception {
        Socket socket = connect();
        socket.getOutputStream()
                .write(("POST /v2" + RestClient.path(call, "siprec_start")
                        + " HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}")
                        .getBytes(StandardCharsets.UTF_8));
        return socket;
    }
}
