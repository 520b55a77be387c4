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
 * The HTTP request of a command.
 *
 * @param action        the action, for messages
 * @param httpMethod    the HTTP method
 * @param baseUrl       the address of the Telnyx API
 * @param path          the path below the base URL, with encoded ids and the query
 * @param apiKey        the API key that authorizes the command
 * @param body          the JSON of the command, or null for a GET or DELETE, which has none
 * @param callControlId the call leg that the command acts on, or null
 * @param secrets       supplies the values that messages must not contain; called only if there is a message
 * @param timeouts      the timeouts
 * @param repeatable    why it is safe to send the command again, if it is
 * @param retries       how often and until when the command is sent again
 */
public record TelnyxRequest(String action, String httpMethod, URI baseUrl, String path, String apiKey, JsonNode body,
        String callControlId, Supplier<List<String>> secrets, Timeouts timeouts, RetryPolicy.Repeatable repeatable,
        RetryPolicy retries) {

    /**
     * How long to wait for Telnyx.
     *
     * @param connect  the timeout for a connection, new or from the pool
     * @param response the timeout for the first packet of the answer, and for each further one
     * @param command  the timeout for the whole command, with retries and the pauses between them
     */
    public record Timeouts(Duration connect, Duration response, Duration command) {
    }

    /** {@return a redaction that hides the API key and the secret values of the command} */
    Redaction redaction() {
        return new Redaction(Stream.concat(Stream.of(apiKey), secrets.get().stream())
                .flatMap(secret -> Stream.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20")))
                .toList());
    }

    /** Shows method and URL, without the body, the API key and secrets in the path and query. */
    @Override
    public String toString() {
        return httpMethod + " " + baseUrl + redaction().apply(path);
    }
}
