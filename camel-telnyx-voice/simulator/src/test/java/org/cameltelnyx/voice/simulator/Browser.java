package org.cameltelnyx.voice.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;

/** A headless Chromium, driven by chromedriver over the WebDriver protocol (W3C Recommendation, WebDriver Level 1). */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> FLAGS = List.of(
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path profile;
    private final Process driver;
    private final String driverUrl;
    private String session;

    private Browser(Path chromedriver) throws IOException {
        profile = Files.createTempDirectory("live-view-browser");
        int port = freePort();
        driver = new ProcessBuilder(chromedriver.toString(), "--port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("chromedriver.log").toFile())
                .start();
        driverUrl = "http://127.0.0.1:" + port;
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(
                            () -> send("GET", "/status", null).path("ready").asBoolean());
            List<String> flags = new ArrayList<>(FLAGS);
            flags.add("--user-data-dir=" + profile.resolve("profile"));
            Map<String, ?> wanted = Map.of("capabilities",
                    Map.of("alwaysMatch", Map.of(
                            "goog:chromeOptions", Map.of("args", flags),
                            "goog:loggingPrefs", Map.of("browser", "ALL"))));
            session = "/session/" + send("POST", "/session", wanted).path("sessionId").asText();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Where chromedriver is, if this machine has one. */
    static Optional<Path> driver() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, "chromedriver"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser start() {
        try {
            return new Browser(driver().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void open(String url) {
        send("POST", session + "/url", Map.of("url", url));
    }

    void resize(int width, int height) {
        send("POST", session + "/window/rect", Map.of("width", width, "height", height));
    }

    /** Makes the page as wide as a telephone, which no window is, and light or dark. */
    void look(int width, int height, String colorScheme) {
        devTools("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        devTools("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colorScheme))));
    }

    void lookAsUsual() {
        devTools("Emulation.clearDeviceMetricsOverride", Map.of());
        devTools("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    }

    /** Runs JavaScript in the page, and returns what it returns. */
    JsonNode run(String script, Object... arguments) {
        return send("POST", session + "/execute/sync", Map.of("script", script, "args", List.of(arguments)));
    }

    /** Clicks as a person does: what is covered or hidden cannot be clicked. */
    void click(String selector) {
        send("POST", element(selector) + "/click", Map.of());
    }

    void type(String selector, String text) {
        send("POST", element(selector) + "/value", Map.of("text", text));
    }

    void clear(String selector) {
        send("POST", element(selector) + "/clear", Map.of());
    }

    /** What a person reads there. */
    String text(String selector) {
        return send("GET", element(selector) + "/text", null).asText();
    }

    void awaitText(String selector, String part) {
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () -> org.assertj.core.api.Assertions.assertThat(text(selector)).contains(part));
    }

    int count(String selector) {
        return run("return document.querySelectorAll(arguments[0]).length", selector).asInt();
    }

    /** What the page has complained about: scripts that failed, and what its policy did not let it do. */
    List<String> complaints() {
        List<String> messages = new ArrayList<>();
        send("POST", session + "/se/log", Map.of("type", "browser"))
                .forEach(entry -> messages.add(entry.path("level").asText() + " " + entry.path("message").asText()));
        return messages;
    }

    byte[] screenshot() {
        return Base64.getDecoder().decode(send("GET", session + "/screenshot", null).asText());
    }

    @Override
    public void close() {
        try {
            if (session != null) {
                send("DELETE", session, null);
            }
        } finally {
            driver.descendants().forEach(ProcessHandle::destroyForcibly);
            driver.destroyForcibly();
            deleteProfile();
        }
    }

    private void devTools(String command, Map<String, ?> parameters) {
        send("POST", session + "/goog/cdp/execute", Map.of("cmd", command, "params", parameters));
    }

    private String element(String selector) {
        JsonNode found = send("POST", session + "/element", Map.of("using", "css selector", "value", selector));
        return session + "/element/" + found.elements().next().asText();
    }

    private JsonNode send(String method, String path, Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(driverUrl + path)).timeout(PATIENCE);
        request.method(method, body == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(Json.write(Json.of(body))));
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            JsonNode value = Json.read(response.body()).orElseGet(Json::missing).path("value");
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        method + " " + path + ": " + value.path("error").asText() + ", " + value.path("message").asText());
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void deleteProfile() {
        // the browser may still be writing while it ends
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            try (Stream<Path> files = Files.walk(profile)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
            return !Files.exists(profile);
        });
    }
}
