package org.cameltelnyx.voice.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;

/**
 * A web page for people, beside the REST API: it shows live what happens in the simulator, and lets people take part. Its
 * requests are not commands and are not recorded. Runs on the threads of the server, which can block.
 */
final class LiveView {

    private static final String FOLDER = "live/";
    private static final String EVENTS = "/live/events";
    private static final String DEEDS = "/live/do/";
    /** Permits only resources of the simulator itself; no inline code or style, and no frame around the page. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
            "Cache-Control", "no-store",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Referrer-Policy", "same-origin",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");
    private static final Map<String, Resource> RESOURCES = Map.of(
            "/", Resource.of("live.html", "text/html"),
            "/live/live.css", Resource.of("live.css", "text/css"),
            "/live/live.js", Resource.of("live.js", "text/javascript"),
            "/favicon.ico", Resource.of("live.svg", "image/svg+xml"));

    private final LiveFeed feed;
    private final LiveDeeds deeds;

    LiveView(LiveFeed feed, LiveDeeds deeds) {
        this.feed = feed;
        this.deeds = deeds;
    }

    private record Resource(String type, byte[] bytes) {

        static Resource of(String file, String type) {
            try (InputStream in = LiveView.class.getResourceAsStream(FOLDER + file)) {
                if (in == null) {
                    throw new IllegalStateException("The resource " + file + " is missing from the simulator's jar");
                }
                return new Resource(type + "; charset=utf-8", in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether a request is for the live view instead of the REST API. */
    boolean isFor(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath();
        return path != null && (RESOURCES.containsKey(path) || path.startsWith("/live/"));
    }

    void accept(HttpExchange exchange) throws IOException {
        HEADERS.forEach(exchange.getResponseHeaders()::set);
        String path = exchange.getRequestURI().getRawPath();
        if (path.startsWith(DEEDS)) {
            act(exchange, path.substring(DEEDS.length()));
        } else if (RESOURCES.containsKey(path) || path.equals(EVENTS)) {
            show(exchange, path);
        } else {
            refuse(exchange, 404, "The live view has no page at this address.");
        }
    }

    private void show(HttpExchange exchange, String path) throws IOException {
        String method = exchange.getRequestMethod();
        Optional<LiveGuard.Objection> objection = LiveGuard.toLook(exchange);
        if (objection.isPresent()) {
            refuse(exchange, objection.get().status(), objection.get().reason());
        } else if (!method.equals("GET")) {
            exchange.getResponseHeaders().set("Allow", "GET");
            refuse(exchange, 405, "This address accepts only GET.");
        } else if (path.equals(EVENTS)) {
            follow(exchange);
        } else {
            Resource resource = RESOURCES.get(path);
            exchange.getResponseHeaders().set("Content-Type", resource.type());
            LocalServer.answer(exchange, 200, resource.bytes());
        }
    }

    private void follow(HttpExchange exchange) throws IOException {
        if (!feed.admit()) {
            refuse(exchange, 503, LiveFeed.MAX_VIEWERS + " pages are already open; close one.");
            return;
        }
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            // 0 means a body of unknown length
            exchange.sendResponseHeaders(200, 0);
            feed.tell(exchange.getResponseBody());
        } finally {
            feed.dismiss();
        }
    }

    private void act(HttpExchange exchange, String deed) throws IOException {
        Optional<LiveGuard.Objection> objection = LiveGuard.toAct(exchange);
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            refuse(exchange, 405, "This address accepts only POST.");
        } else if (objection.isPresent()) {
            refuse(exchange, objection.get().status(), objection.get().reason());
        } else if (!deeds.knows(deed)) {
            refuse(exchange, 404, "There is no action with this name.");
        } else {
            act(exchange, deed, exchange.getRequestBody().readAllBytes());
        }
    }

    private void act(HttpExchange exchange, String deed, byte[] body) throws IOException {
        Optional<JsonNode> wish = Json.read(body).filter(JsonNode::isObject);
        if (wish.isEmpty()) {
            refuse(exchange, 400, "Send a JSON object.");
            return;
        }
        try {
            JsonNode told = deeds.perform(deed, wish.get());
            feed.wake();
            answer(exchange, 200, told);
        } catch (IllegalArgumentException | IllegalStateException e) {
            refuse(exchange, 400, e.getMessage());
        }
    }

    /** Refuses a request and closes the connection, so that the rest of its body is not mistaken for the next request. */
    private static void refuse(HttpExchange exchange, int status, String reason) throws IOException {
        exchange.getResponseHeaders().set("Connection", "close");
        answer(exchange, status, Json.object().put("error", reason));
    }

    private static void answer(HttpExchange exchange, int status, JsonNode json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        LocalServer.answer(exchange, status, Json.write(json));
    }
}
