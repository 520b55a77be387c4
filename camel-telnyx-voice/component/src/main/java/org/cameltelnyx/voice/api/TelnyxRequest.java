package org.cameltelnyx.voice.api;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A command as it goes on the wire.
 *
 * @param action        the action, for messages
 * @param httpMethod    the HTTP method
 * @param baseUrl       where the API is
 * @param path          the path below the base URL, with encoded ids and the query
 * @param apiKey        the key that authorizes it
 * @param body          the JSON of the command, or null for a GET or DELETE, which has none
 * @param callControlId the call leg that it acts on, or null
 * @param secrets       gives the values in the body that must not show in messages, asked only if there is a message
 * @param timeouts      how long to wait
 * @param repeatable    what makes it safe to send it again, if anything does
 * @param retries       how often and how long it is sent again
 */
public record TelnyxRequest(String action, String httpMethod, URI baseUrl, String path, String apiKey, JsonNode body,
        String callControlId, Supplier<List<String>> secrets, Timeouts timeouts, RetryPolicy.Repeatable repeatable,
        RetryPolicy retries) {

    /**
     * How long to wait for Telnyx.
     *
     * @param connect  for a connection, a pooled one included
     * @param response for the answer, and for each further packet of it
     * @param command  for all of it together, with retries and the pauses between them
     */
    public record Timeouts(Duration connect, Duration response, Duration command) {
    }

    /** Hides what must not show in messages: the key, and the secret values of the body. */
    Redaction redaction() {
        return new Redaction(Stream.concat(Stream.of(apiKey), secrets.get().stream())
                .flatMap(secret -> Stream.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20")))
                .toList());
    }

    /** Shows what the command is, without its content, the key and what is secret in its path and query. */
    @Override
    public String toString() {
        return httpMethod + " " + baseUrl + redaction().apply(path);
    }
}
