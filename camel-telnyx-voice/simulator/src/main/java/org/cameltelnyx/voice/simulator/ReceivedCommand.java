package org.cameltelnyx.voice.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One request that the simulator has received, and its outcome.
 *
 * @param action        the name of the action, such as {@code send-dtmf}; empty if method and path belong to no action
 * @param method        the HTTP method
 * @param path          the path as sent, with /v2, not percent-decoded
 * @param query         the parameters of the query by name, percent-decoded; empty for most requests
 * @param callControlId the id in the path, percent-decoded; null without one
 * @param headers       the request's headers; names are case-insensitive, values of a repeated header are joined by a comma
 * @param body          the bytes of the body as sent
 * @param status        the status of the answer; 0 if the connection was dropped instead
 * @param tookEffect    whether the command took effect; false for a refused one and for a repeated command_id
 * @param refusal       why the simulator, or a fault, refused it: code, title and detail; null if it was not refused
 * @param receivedAt    the time of receipt, by the simulator's clock
 */
public record ReceivedCommand(
        String action,
        String method,
        String path,
        Map<String, String> query,
        String callControlId,
        Map<String, String> headers,
        byte[] body,
        int status,
        boolean tookEffect,
        String refusal,
        Instant receivedAt) {

    /** The action of a request that belongs to no action. */
    public static final String NO_ACTION = "";

    /**
     * The bytes of the body as sent.
     *
     * @return a copy
     */
    @Override
    public byte[] body() {
        return body.clone();
    }

    /**
     * The body as text.
     *
     * @return the bytes read as UTF-8
     */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * The body as a JSON document.
     *
     * @return the document; a missing node if the body is not JSON
     */
    public JsonNode json() {
        return Json.read(body).orElseGet(Json::missing);
    }

    /**
     * The value of a request header.
     *
     * @param  name its name, in upper or lower case
     * @return      its value; null if it was not sent
     */
    public String header(String name) {
        return headers.get(name);
    }

    /**
     * Describes the request in one line, without the headers, which contain the API key, and the body, which can contain
     * passwords.
     */
    @Override
    public String toString() {
        return "%s %s (%s) -> %d%s%s".formatted(
                method, path, action, status, tookEffect ? ", took effect" : "", refusal == null ? "" : ", " + refusal);
    }
}
