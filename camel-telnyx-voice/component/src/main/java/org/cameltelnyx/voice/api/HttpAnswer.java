package org.cameltelnyx.voice.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What came back over HTTP.
 *
 * @param status    the HTTP status
 * @param reason    the words that came with it, or null
 * @param body      the body, cut after one byte more than {@link #MAX_SIZE}
 * @param rateLimit what the headers say about the rate limit
 */
record HttpAnswer(int status, String reason, byte[] body, RateLimit rateLimit) {

    /** An answer of Telnyx is a few hundred bytes; whatever is larger than this did not come from Telnyx. */
    static final int MAX_SIZE = 1024 * 1024;

    private static final int NO_CONTENT = 204;
    private static final int SHOWN = 80;
    private static final ObjectMapper JSON = new ObjectMapper();

    boolean isSuccess() {
        return status >= 200 && status <= 299;
    }

    boolean isTooLarge() {
        return body.length > MAX_SIZE;
    }

    /** The body as a JSON object, empty for a status that has no body, or null if the body is none. */
    JsonNode json() {
        if (status == NO_CONTENT) {
            return JSON.createObjectNode();
        }
        if (isTooLarge()) {
            return null;
        }
        try {
            JsonNode json = JSON.readTree(body);
            return json.isObject() ? json : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** What the body is if it is no JSON object. */
    String notJson(Redaction redaction) {
        if (isTooLarge()) {
            return "larger than " + MAX_SIZE + " bytes";
        }
        if (body.length == 0) {
            return "empty";
        }
        // first the secrets, then the cut, or half a secret would stay
        String text = redaction.apply(new String(body, StandardCharsets.UTF_8)).replaceAll("\\p{Cntrl}", " ");
        return "no JSON object, but '" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "'";
    }
}
