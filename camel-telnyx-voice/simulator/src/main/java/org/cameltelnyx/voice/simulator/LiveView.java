package org.cameltelnyx.voice.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * A page for people, beside the REST API: it shows what happens in the simulator as it happens, and lets people take part.
 * Requests for it are no commands, and stand in no record. Runs on Vert.x' event loop.
 */
final class LiveView {

    private static final String FOLDER = "live/";
    private static final String EVENTS = "/live/events";
    private static final String DEEDS = "/live/do/";
    /** Nothing but what the simulator itself serves, no code or style within the page, and no frame around it. */
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

    private record Resource(String type, Buffer bytes) {

        static Resource of(String file, String type) {
            try (InputStream in = LiveView.class.getResourceAsStream(FOLDER + file)) {
                if (in == null) {
                    throw new IllegalStateException("The resource " + file + " is missing from the simulator's jar");
                }
                return new Resource(type + "; charset=utf-8", Buffer.buffer(in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether a request is for the live view, and not for the REST API. */
    boolean isFor(HttpServerRequest request) {
        String path = request.path();
        return path != null && (RESOURCES.containsKey(path) || path.startsWith("/live/"));
    }

    void accept(HttpServerRequest request) {
        HEADERS.forEach(request.response()::putHeader);
        String path = request.path();
        if (path.startsWith(DEEDS)) {
            act(request, path.substring(DEEDS.length()));
        } else if (RESOURCES.containsKey(path) || path.equals(EVENTS)) {
            show(request, path);
        } else {
            refuse(request, 404, "The live view has nothing here.");
        }
    }

    private void show(HttpServerRequest request, String path) {
        String method = request.method().name();
        Optional<LiveGuard.Objection> objection = LiveGuard.toLook(request);
        if (objection.isPresent()) {
            refuse(request, objection.get().status(), objection.get().reason());
        } else if (!method.equals("GET")) {
            request.response().putHeader("Allow", "GET");
            refuse(request, 405, "This address takes GET.");
        } else if (path.equals(EVENTS)) {
            follow(request);
        } else {
            Resource resource = RESOURCES.get(path);
            request.response().putHeader("Content-Type", resource.type()).end(resource.bytes());
        }
    }

    private void follow(HttpServerRequest request) {
        if (feed.isFull()) {
            refuse(request, 503, LiveFeed.MAX_VIEWERS + " pages are open already; close one.");
            return;
        }
        HttpServerResponse response = request.response();
        response.putHeader("Content-Type", "text/event-stream; charset=utf-8");
        feed.add(response);
    }

    private void act(HttpServerRequest request, String deed) {
        Optional<LiveGuard.Objection> objection = LiveGuard.toAct(request);
        if (!request.method().name().equals("POST")) {
            request.response().putHeader("Allow", "POST");
            refuse(request, 405, "This address takes POST.");
        } else if (objection.isPresent()) {
            refuse(request, objection.get().status(), objection.get().reason());
        } else if (!deeds.knows(deed)) {
            refuse(request, 404, "There is nothing of this name to do.");
        } else {
            request.body().onSuccess(body -> act(request, deed, body.getBytes()));
        }
    }

    private void act(HttpServerRequest request, String deed, byte[] body) {
        Optional<JsonNode> wish = Json.read(body).filter(JsonNode::isObject);
        if (wish.isEmpty()) {
            refuse(request, 400, "Send a JSON object.");
            return;
        }
        try {
            JsonNode told = deeds.perform(deed, wish.get());
            feed.wake();
            answer(request, 200, told);
        } catch (IllegalArgumentException e) {
            refuse(request, 400, e.getMessage());
        }
    }

    /** What the browser still sends of a body is of no interest, and must not be taken for the next request. */
    private static void refuse(HttpServerRequest request, int status, String reason) {
        request.response().putHeader("Connection", "close");
        answer(request, status, Json.object().put("error", reason));
    }

    private static void answer(HttpServerRequest request, int status, JsonNode json) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .end(Buffer.buffer(Json.write(json)));
    }
}
