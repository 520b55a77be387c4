package org.cameltelnyx.voice.webhook;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The HTTP answers of a webhook. The texts are fixed: they contain no part of the request and no detail of a failure.
 */
public enum WebhookAnswer {

    /** The event is processed, or no route wants it. Telnyx does not deliver it again. */
    OK(200, "accepted"),
    /** The body is not an event. */
    BAD_REQUEST(400, "malformed"),
    /** The signature is missing, wrong or stale. */
    FORBIDDEN(403, "forbidden"),
    /** The method is not POST. */
    METHOD_NOT_ALLOWED(405, "method not allowed", "Allow", "POST"),
    /** The body did not arrive in time. */
    TIMEOUT(408, "timeout"),
    /** The body is larger than allowed. */
    TOO_LARGE(413, "too large"),
    /** The content is not declared as JSON. */
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported media type"),
    /** A route has failed. Telnyx delivers the event again. */
    FAILED(500, "failed"),
    /** The routes are not ready, or no memory or thread is free for the request. Telnyx delivers the event again. */
    UNAVAILABLE(503, "unavailable", "Retry-After", "1");

    private final int status;
    private final String text;
    private final Map<String, String> headers;

    WebhookAnswer(int status, String text) {
        this(status, text, Map.of("Content-Type", "text/plain"));
    }

    WebhookAnswer(int status, String text, String header, String value) {
        this(status, text, Map.of("Content-Type", "text/plain", header, value));
    }

    WebhookAnswer(int status, String text, Map<String, String> headers) {
        this.status = status;
        this.text = text;
        this.headers = headers;
    }

    /**
     * Returns this answer as a completed future.
     *
     * @return the completed future
     */
    public CompletableFuture<WebhookAnswer> atOnce() {
        return CompletableFuture.completedFuture(this);
    }

    /**
     * Combines the answers of two routes to the same event: 500 takes precedence over 503, and 503 over 200.
     *
     * @param  other the answer of the other route
     * @return       the answer that takes precedence
     */
    WebhookAnswer or(WebhookAnswer other) {
        return this == FAILED || other == OK ? this : other;
    }

    /**
     * The HTTP status.
     *
     * @return the status code
     */
    public int status() {
        return status;
    }

    /**
     * The headers of the answer.
     *
     * @return names and values
     */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * The body of the answer.
     *
     * @return a fixed text
     */
    public String text() {
        return text;
    }
}
