package org.cameltelnyx.voice.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;

/** Sends commands to a simulator over HTTP, as an application does. */
final class RestClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final TelnyxSimulator simulator;

    RestClient(TelnyxSimulator simulator) {
        this.simulator = simulator;
    }

    HttpResponse<String> post(SimulatedCall call, String command, String body) {
        return send("POST", path(call, command), body);
    }

    HttpResponse<String> put(SimulatedCall call, String command, String body) {
        return send("PUT", path(call, command), body);
    }

    HttpResponse<String> send(String method, String path, String body) {
        return send(request(method, path, body).build());
    }

    HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create(simulator.baseUrl() + path))
                .timeout(Duration.ofSeconds(10))
                .setHeader("Authorization", "Bearer " + simulator.apiKey())
                .setHeader("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return sendOrFail(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> sendOrFail(HttpRequest request) throws IOException {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a request whose answer may not come. */
    void sendQuietly(HttpRequest request) {
        try {
            sendOrFail(request);
        } catch (IOException e) {
            // as wanted
        }
    }

    static String path(SimulatedCall call, String command) {
        String id = URLEncoder.encode(call.callControlId(), StandardCharsets.UTF_8);
        return "/calls/" + id + "/actions/" + command;
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.read(response.body().getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    static JsonNode error(HttpResponse<String> response) {
        return json(response).path("errors").path(0);
    }
}
