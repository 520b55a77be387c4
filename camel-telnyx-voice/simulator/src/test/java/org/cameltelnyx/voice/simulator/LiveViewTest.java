package org.cameltelnyx.voice.simulator;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The live view over HTTP: what a browser gets to see, and what it must not be able to do. */
@Timeout(60)
class LiveViewTest {

    private static final String JSON = "application/json";

    private final WebhookReceiver application = WebhookReceiver.start();
    private final TelnyxSimulator simulator = TelnyxSimulator.builder()
            .webhookUrl(application.url())
            .retryDelays(Duration.ofMillis(20))
            .start();
    private final int port = URI.create(simulator.liveViewUrl()).getPort();
    private final String own = "127.0.0.1:" + port;
    private final RestClient client = new RestClient(simulator);

    @AfterEach
    void stop() {
        simulator.close();
        application.close();
    }

    // the page

    @ParameterizedTest
    @CsvSource({
            "/, text/html",
            "/live/live.css, text/css",
            "/live/live.js, text/javascript",
            "/favicon.ico, image/svg+xml"})
    void servesAPageThatNeedsNobodyElse(String path, String type) throws Exception {
        Reply reply = request("GET", path, Map.of("Host", own), "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type")).startsWith(type);
        assertThat(reply.header("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(reply.body().replace("http://www.w3.org/2000/svg", "")).doesNotContain("http://", "https://", "//cdn");
        assertThat(reply.body()).doesNotContain("innerHTML", "insertAdjacentHTML", "eval(", " style=", " onclick=");
    }

    @Test
    void requestsForThePageAreNoCommands() throws Exception {
        request("GET", "/", Map.of("Host", own), "");
        request("GET", "/live/nothing", Map.of("Host", own), "");

        assertThat(simulator.received()).isEmpty();
    }

    // who may look and act

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1.evil.example", ""})
    void isThereByItsOwnAddressOnly(String host) throws Exception {
        for (String path : List.of("/", "/live/events")) {
            assertThat(request("GET", path, Map.of("Host", host), "").status()).isEqualTo(403);
        }
        assertThat(act("ring-in", Map.of("Host", host, "Origin", "http://" + host, "Content-Type", JSON)).status())
                .isEqualTo(403);
        assertThat(simulator.calls()).isEmpty();
    }

    @Test
    void isThereByTheNameOfThisMachine() throws Exception {
        String host = "localhost:" + port;

        assertThat(request("GET", "/", Map.of("Host", host), "").status()).isEqualTo(200);
        assertThat(act("ring-in", Map.of("Host", host, "Origin", "http://" + host, "Content-Type", JSON)).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1:1", "http://127.0.0.1"})
    void otherPagesCanDoNothing(String origin) throws Exception {
        Map<String, String> foreign = Map.of("Host", own, "Origin", origin, "Content-Type", JSON);

        assertThat(act("ring-in", foreign).status()).isEqualTo(403);
        Reply events = request("GET", "/live/events", foreign, "");
        assertThat(events.status()).isEqualTo(403);
        assertThat(events.headers()).doesNotContainKey("access-control-allow-origin");
        assertThat(simulator.calls()).isEmpty();
    }

    @Test
    void otherPagesCannotHideWhereTheyComeFrom() throws Exception {
        assertThat(act("ring-in", Map.of("Host", own, "Content-Type", JSON)).status()).isEqualTo(403);
        Map<String, String> crossSite = Map.of("Host", own, "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors");
        assertThat(request("GET", "/live/events", crossSite, "").status()).isEqualTo(403);
        assertThat(request("OPTIONS", "/live/do/ring-in", Map.of("Host", own, "Origin", "https://evil.example"), "").status())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonx"})
    void takesWhatNoFormCanSend(String type) throws Exception {
        assertThat(act("ring-in", Map.of("Host", own, "Origin", "http://" + own, "Content-Type", type)).status())
                .isEqualTo(415);
        assertThat(simulator.calls()).isEmpty();
    }

    @Test
    void refusesWhatIsTooLongOrNoJsonOrUnknown() throws Exception {
        assertThat(act("ring-in", "{\"from\":\"" + "1".repeat(LiveGuard.MAX_BODY) + "\"}").status()).isEqualTo(413);
        assertThat(act("ring-in", "[]").status()).isEqualTo(400);
        assertThat(act("ring-in", "{").status()).isEqualTo(400);
        assertThat(act("explode", "{}").status()).isEqualTo(404);
        assertThat(request("GET", "/live/do/ring-in", Map.of("Host", own), "").status()).isEqualTo(405);
        assertThat(request("POST", "/", Map.of("Host", own, "Origin", "http://" + own), "").status()).isEqualTo(405);
        assertThat(request("GET", "/live/../live.html", Map.of("Host", own), "").status()).isEqualTo(404);
        assertThat(simulator.calls()).isEmpty();
    }

    // what a person does

    @Test
    void aPersonRingsInTypesSpeaksAndHangsUp() throws Exception {
        Reply rung = act("ring-in", "{\"from\":\"+1555\",\"to\":\"sip:me@example.com\",\"connection\":\"c7\"}");
        SimulatedCall call = simulator.calls().get(0);
        assertThat(rung.json().path("call").asText()).isEqualTo(call.callControlId());
        assertThat(call.from()).isEqualTo("+1555");
        assertThat(call.to()).isEqualTo("sip:me@example.com");
        assertThat(call.connectionId()).isEqualTo("c7");
        assertThat(act("press", wish(call, "\"keys\":\"1\"")).json().path("error").asText()).contains("answered");

        act("answer", wish(call, ""));
        client.post(call, "gather", "{\"maximum_digits\":2}");
        client.post(call, "transcription_start", "{}");
        assertThat(act("press", wish(call, "\"keys\":\"x\"")).status()).isEqualTo(400);
        act("press", wish(call, "\"keys\":\"12\""));
        act("say", wish(call, "\"text\":\"hello\""));
        act("hold", wish(call, ""));
        act("unhold", wish(call, ""));
        act("hang-up", wish(call, ""));
        Reply late = act("hang-up", wish(call, ""));

        assertThat(simulator.awaitDelivery("call.gather.ended").payload().path("digits").asText()).isEqualTo("12");
        assertThat(simulator.awaitDelivery("call.transcription").payload().at("/transcription_data/transcript").asText())
                .isEqualTo("hello");
        simulator.awaitDelivery("call.hold");
        simulator.awaitDelivery("call.unhold");
        simulator.awaitDelivery("call.hangup");
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.json().path("error").asText()).isEqualTo("The call has ended.");
        assertThat(act("answer", "{\"call\":\"none\"}").json().path("error").asText()).contains("no such call");
    }

    @Test
    void aPersonAnswersWhomTheApplicationDials() throws Exception {
        client.send("POST", "/calls", "{\"connection_id\":\"c\",\"from\":\"+1555\",\"to\":\"+1666\"}");
        act("answer", wish(simulator.calls().get(0), ""));
        assertThat(simulator.calls().get(0).state()).isEqualTo(SimulatedCall.State.ANSWERED);

        act("answer-dialed", "{\"answer\":true}");
        client.send("POST", "/calls", "{\"connection_id\":\"c\",\"from\":\"+1555\",\"to\":\"+1777\"}");
        assertThat(simulator.calls().get(1).state()).isEqualTo(SimulatedCall.State.ANSWERED);
    }

    @Test
    void aPersonEndsWhatIsGathered() throws Exception {
        SimulatedCall call = simulator.call().answer();
        client.post(call, "gather", "{}");
        act("time-out", wish(call, ""));
        assertThat(simulator.awaitDelivery("call.gather.ended").payload().path("status").asText()).isEqualTo("timeout");

        client.post(call, "gather_using_ai", "{\"parameters\":{\"type\":\"object\"}}");
        assertThat(act("conclude", wish(call, "\"result\":7")).status()).isEqualTo(400);
        act("conclude", wish(call, "\"result\":{\"age\":29}"));
        assertThat(simulator.awaitDelivery("call.ai_gather.ended").payload().at("/result/age").asInt()).isEqualTo(29);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pay                   | success
            pay-wrongly, pay      | success
            pay-wrongly, pay-wrongly | too-many-failed-attempts
            decline               | payment-connector-error
            cancel-payment        | cancelled
            hang-up               | cancelled
            """)
    void aPersonPaysOrDoesNot(String deeds, String result) throws Exception {
        SimulatedCall call = simulator.call().answer();
        assertThat(act("pay", wish(call, "")).json().path("error").asText()).contains("collects no payment");
        assertThat(client.post(call, "pay", "{\"amount\":10.5,\"max_attempts\":2}").statusCode()).isEqualTo(200);
        try (Viewer viewer = new Viewer()) {
            assertThat(viewer.snapshot().at("/board/calls/0/underWay")).hasToString("[\"payment\"]");
        }

        for (String deed : deeds.split(", ")) {
            act(deed, wish(call, ""));
        }

        assertThat(simulator.awaitDelivery("call.payment.completed").payload().path("result").asText()).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({"credit-card, invalid-card-number", "ach-debit, invalid-bank-routing-number"})
    void aPersonMistypesTheFirstDetail(String method, String error) throws Exception {
        SimulatedCall call = simulator.call().answer();
        client.post(call, "pay", "{\"amount\":10.5,\"payment_method\":\"" + method + "\"}");

        act("pay-wrongly", wish(call, ""));

        assertThat(simulator.awaitDelivery("call.payment.progress").payload().path("error_type").asText()).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource({", success, ''", "insufficient_funds, payment-connector-error, insufficient_funds"})
    void aCardThatIsDeclinedDoesNotSpoilTheNextPayment(String scripted, String result, String error) throws Exception {
        SimulatedCall call = simulator.call().answer().refusePayments(scripted);
        for (String deed : List.of("decline", "pay")) {
            client.post(call, "pay", "{\"amount\":10.5}");
            act(deed, wish(call, ""));
        }

        simulator.awaitIdle();
        assertThat(simulator.deliveries("call.payment.completed"))
                .extracting(delivery -> delivery.payload().path("result").asText(),
                        delivery -> delivery.payload().path("pay_error_code").asText())
                .containsExactly(tuple("payment-connector-error", "card_declined"), tuple(result, error));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "fault":"status","status":429,"retryAfter":7 | 429
            "fault":"status","status":503                | 503
            "fault":"latency","seconds":0.05             | 200
            """)
    void commandsGoWrongAsAPersonWants(String fault, int status) throws Exception {
        SimulatedCall call = simulator.call().answer();

        assertThat(act("command-fault", "{\"on\":\"refer\",\"times\":1," + fault + "}").status()).isEqualTo(200);

        HttpResponse<String> response = client.post(call, "refer", "{\"sip_address\":\"sip:a@example.com\"}");
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Retry-After").orElse("")).isEqualTo(status == 429 ? "7" : "");
        assertThat(client.post(call, "refer", "{\"sip_address\":\"sip:a@example.com\"}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"drop-before, 0", "drop-after, 1", "cut, 1"})
    void connectionsBreakAsAPersonWants(String fault, int effects) throws Exception {
        SimulatedCall call = simulator.call().answer();
        act("command-fault", "{\"on\":\"*\",\"times\":1,\"fault\":\"" + fault + "\"}");

        client.sendQuietly(client.request("POST", RestClient.path(call, "siprec_start"), "{}").build());

        simulator.awaitReceived("start-siprec", 1);
        assertThat(simulator.effects("start-siprec")).isEqualTo(effects);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            duplicate    | duplicate
            late         | late by 50 ms
            out-of-order | out of order
            tamper       | tampered
            stale        | stale by 0 s
            unsigned     | unsigned
            foreign-key  | foreign key
            """)
    void webhooksGoWrongAsAPersonWants(String fault, String told) throws Exception {
        act("webhook-fault",
                "{\"on\":\"call.hold\",\"times\":2,\"seconds\":0.05,\"fault\":\"" + fault + "\"}");
        try (Viewer viewer = new Viewer()) {
            assertThat(viewer.snapshot().at("/board/faults/0/what").asText()).isEqualTo(told);
            simulator.call().answer().hold();
            JsonNode event = viewer.awaitEntry("event", "call.hold");
            assertThat(event.path("faults").get(0).asText()).isEqualTo(told);
        }
    }

    @Test
    void faultsOfNoKindAreRefusedAndAllCanBeCleared() throws Exception {
        for (String wish : List.of(
                "{\"on\":\"explode\",\"times\":1,\"fault\":\"cut\"}",
                "{\"on\":\"refer\",\"times\":0,\"fault\":\"cut\"}",
                "{\"on\":\"refer\",\"times\":1,\"fault\":\"status\",\"status\":200}",
                "{\"on\":\"refer\",\"times\":1,\"fault\":\"latency\",\"seconds\":1e9}",
                "{\"on\":\"refer\",\"times\":1,\"fault\":\"explode\"}")) {
            assertThat(act("command-fault", wish).status()).as(wish).isEqualTo(400);
        }
        act("command-fault", "{\"on\":\"*\",\"always\":true,\"fault\":\"status\",\"status\":500}");
        act("clear-faults", "{}");

        assertThat(client.post(simulator.call().answer(), "siprec_start", "{}").statusCode()).isEqualTo(200);
    }

    // what a viewer is told

    @Test
    void aSnapshotComesFirstAndThenWhatHappens() throws Exception {
        SimulatedCall call = simulator.call("+1555", "+1666").answer();
        simulator.awaitIdle();
        try (Viewer viewer = new Viewer()) {
            JsonNode snapshot = viewer.snapshot();
            assertThat(snapshot.at("/board/calls/0/from").asText()).isEqualTo("+1555");
            assertThat(snapshot.at("/board/calls/0/state").asText()).isEqualTo("answered");
            assertThat(snapshot.at("/board/webhookUrl").asText()).isEqualTo(application.url());
            assertThat(snapshot.path("entries").findValuesAsText("name")).contains("call.initiated", "call.answered");
            assertThat(snapshot.at("/choices/actions").toString()).contains("\"dial\"", "\"conference-join\"");

            simulator.siprecConnector("r");
            client.post(call, "siprec_start", "{\"connector_name\":\"r\"}");
            JsonNode command = viewer.awaitEntry("command", "start-siprec");
            JsonNode answer = viewer.await(entry -> entry.path("command").asLong() == command.path("number").asLong());
            assertThat(answer.path("status").asInt()).isEqualTo(200);
            JsonNode event = viewer.awaitEntry("event", "siprec.started");
            assertThat(event.path("number").asLong()).isGreaterThan(command.path("number").asLong());
            JsonNode attempt = viewer.await(entry -> entry.path("event").asText().equals(event.path("event").asText())
                    && entry.path("kind").asText().equals("attempt"));
            assertThat(attempt.path("status").asInt()).isEqualTo(200);
            assertThat(attempt.path("last").asBoolean()).isTrue();
            viewer.awaitBoard(board -> board.at("/calls/0/underWay/0").asText().equals("siprec"));
        }
    }

    @Test
    void refusalsComeWithTheirReasonAndRetriesOneByOne() throws Exception {
        try (Viewer viewer = new Viewer()) {
            application.answers(503, 200);
            SimulatedCall call = simulator.call();
            client.post(call, "siprec_start", "{}");

            JsonNode refused = viewer.await(entry -> entry.path("status").asInt() == 422);
            assertThat(refused.path("problem").asText()).startsWith("90034 ");
            JsonNode failed = viewer.await(entry -> entry.path("status").asInt() == 503);
            assertThat(failed.path("last").asBoolean()).isFalse();
            assertThat(viewer.await(entry -> entry.path("attempt").asInt() == 2).path("status").asInt()).isEqualTo(200);
        }
    }

    @Test
    void secretsAreToldToNobody() throws Exception {
        try (Viewer viewer = new Viewer()) {
            SimulatedCall call = simulator.call().answer();
            client.post(call, "send_dtmf", "{\"digits\":\"w2580#\"}");
            client.post(call, "refer",
                    "{\"sip_address\":\"sip:a@b.example\",\"sip_auth_username\":\"u\",\"sip_auth_password\":\"hush-hush\","
                            + "\"custom_headers\":[{\"name\":\"X-Key\",\"value\":\"hush-header\"}],"
                            + "\"nested\":[{\"api_key\":\"hush-key\",\"inner\":{\"auth_token\":\"hush-token\"}}]}");
            client.post(call, "streaming_start", "{\"stream_url\":\"wss://e.example\",\"stream_auth_token\":\"hush-stream\"}");
            call.send("call.gather.ended", Map.of("digits", "4711471147114711"));
            simulator.webhookUrl("http://user:hush-user@127.0.0.1:1/hook?key=hush-query");
            viewer.awaitBoard(board -> board.path("webhookUrl").asText().equals("http://127.0.0.1:1/hook"));
            viewer.awaitEntry("command", "start-streaming");

            assertThat(viewer.everything())
                    .contains("[\"digits\",\"*****\"]", "[\"sip_auth_password\",\"*****\"]")
                    .doesNotContain("hush", "w2580", "4711471147114711", simulator.apiKey());
        }
    }

    @Test
    void whatIsLongIsCut() throws Exception {
        try (Viewer viewer = new Viewer()) {
            simulator.call("+".repeat(100_000), "\uD83D\uDE00".repeat(100_000));
            viewer.awaitEntry("event", "call.initiated");
            viewer.awaitBoard(board -> board.path("calls").size() == 1);

            assertThat(viewer.everything().length()).isLessThan(20_000);
        }
    }

    @Test
    void resetIsSeen() throws Exception {
        simulator.call();
        try (Viewer viewer = new Viewer()) {
            assertThat(viewer.snapshot().at("/board/calls")).hasSize(1);

            simulator.reset();

            JsonNode again = viewer.snapshot();
            assertThat(again.at("/board/calls")).isEmpty();
            assertThat(again.path("entries")).isEmpty();
        }
    }

    @Test
    void whoDoesNotReadHoldsUpNobodyAndSeesTheLatestLater() throws Exception {
        try (Viewer viewer = new Viewer()) {
            viewer.snapshot();
            SimulatedCall call = simulator.call().answer();
            for (int i = 0; i < 20; i++) {
                // more than is remembered, and with small buffers more than the connection takes
                for (int j = 0; j < 200; j++) {
                    call.send("call.cost", Map.of("text", "x".repeat(150), "n", i));
                }
                assertThat(client.put(call, "client_state_update", "{\"client_state\":\"YQ==\"}").statusCode()).isEqualTo(200);
                // deliveries that come late would put the last event out of what is remembered
                simulator.awaitIdle();
            }
            call.send("call.cost", Map.of("text", "the last one"));

            viewer.awaitText("the last one");
        }
    }

    @Test
    void thereIsRoomForSoManyViewersAndAgainOnceTheyAreGone() throws Exception {
        List<Viewer> viewers = new ArrayList<>();
        try {
            for (int i = 0; i < LiveFeed.MAX_VIEWERS; i++) {
                Viewer viewer = new Viewer();
                viewers.add(viewer);
                viewer.snapshot();
            }
            assertThat(request("GET", "/live/events", Map.of("Host", own), "").status()).isEqualTo(503);
        } finally {
            for (Viewer viewer : viewers) {
                viewer.close();
            }
        }
        Awaitility.await().ignoreExceptions().untilAsserted(() -> {
            try (Viewer viewer = new Viewer()) {
                viewer.snapshot();
            }
        });
    }

    // HTTP as a browser speaks it; the JDK's client does not let a test set Host and Origin

    private String wish(SimulatedCall call, String more) {
        return "{\"call\":\"" + call.callControlId() + "\"" + (more.isEmpty() ? "" : "," + more) + "}";
    }

    private Reply act(String deed, String body) throws Exception {
        return request("POST", "/live/do/" + deed, Map.of("Host", own, "Origin", "http://" + own, "Content-Type", JSON), body);
    }

    private Reply act(String deed, Map<String, String> headers) throws Exception {
        return request("POST", "/live/do/" + deed, headers, "{}");
    }

    private Reply request(String method, String path, Map<String, String> headers, String body) throws Exception {
        try (Socket socket = open(method, path, headers, body)) {
            byte[] bytes = socket.getInputStream().readAllBytes();
            return Reply.of(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private Socket open(String method, String path, Map<String, String> headers, String body) throws Exception {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(20_000);
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Connection: close\r\nContent-Length: ").append(body.length()).append("\r\n\r\n").append(body);
        socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private record Reply(int status, Map<String, String> headers, String body) {

        static Reply of(String text) {
            String[] parts = text.split("\r\n\r\n", 2);
            String[] lines = parts[0].split("\r\n");
            Map<String, String> headers = new LinkedHashMap<>();
            for (int i = 1; i < lines.length; i++) {
                String[] header = lines[i].split(": ?", 2);
                headers.put(header[0].toLowerCase(java.util.Locale.ROOT), header[1]);
            }
            return new Reply(Integer.parseInt(lines[0].split(" ")[1]), headers, parts[1]);
        }

        String header(String name) {
            return headers.get(name);
        }

        JsonNode json() {
            return Json.read(body.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The connection has ended at: " + line);
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    /** A body that comes in chunks, each after its length; they end anywhere. */
    private static final class Chunks extends InputStream {

        private final InputStream in;
        private int left;

        Chunks(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0) {
                left = Integer.parseInt(line(in), 16);
            }
            int count = left == 0 ? -1 : in.read(bytes, from, Math.min(left, length));
            left -= Math.max(0, count);
            if (left == 0) {
                line(in);
            }
            return count;
        }
    }

    /** One who follows the stream of events. */
    private final class Viewer implements AutoCloseable {

        private final Socket socket = open("GET", "/live/events", Map.of("Host", own), "");
        private final BufferedReader lines;
        private final List<String> messages = new ArrayList<>();
        private final List<JsonNode> entries = new ArrayList<>();
        private final List<JsonNode> boards = new ArrayList<>();
        private String kind = "";

        Viewer() throws Exception {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            assertThat(line(in)).contains(" 200 ");
            while (!line(in).isEmpty()) {
                // the other headers
            }
            lines = new BufferedReader(new InputStreamReader(new Chunks(in), StandardCharsets.UTF_8));
        }

        /** The next snapshot. */
        JsonNode snapshot() throws Exception {
            JsonNode message = next();
            while (!kind.equals("snapshot")) {
                message = next();
            }
            return message;
        }

        JsonNode awaitEntry(String wantedKind, String name) throws Exception {
            return await(entry -> entry.path("kind").asText().equals(wantedKind) && entry.path("name").asText().equals(name));
        }

        JsonNode await(java.util.function.Predicate<JsonNode> wanted) throws Exception {
            while (entries.stream().noneMatch(wanted)) {
                next();
            }
            return entries.stream().filter(wanted).findFirst().orElseThrow();
        }

        void awaitBoard(java.util.function.Predicate<JsonNode> wanted) throws Exception {
            while (boards.stream().noneMatch(wanted)) {
                next();
            }
        }

        void awaitText(String text) throws Exception {
            while (messages.stream().noneMatch(message -> message.contains(text))) {
                next();
            }
        }

        String everything() {
            return String.join("\n", messages);
        }

        private JsonNode next() throws Exception {
            while (true) {
                String line = lines.readLine();
                if (line == null) {
                    throw new IllegalStateException("The stream has ended; so far: " + everything());
                }
                if (line.startsWith("event: ")) {
                    kind = line.substring("event: ".length());
                } else if (line.startsWith("data: ")) {
                    String text = line.substring("data: ".length());
                    JsonNode message = Json.read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
                    messages.add(text.replaceFirst("\"choices\":\\{[^}]*\\},?", ""));
                    message.path("entries").forEach(entries::add);
                    if (message.has("board")) {
                        boards.add(message.path("board"));
                    }
                    return message;
                }
            }
        }

        @Override
        public void close() throws Exception {
            socket.close();
        }
    }
}
