package org.cameltelnyx.voice.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * An HTTP answer.
 *
 * @param status    the HTTP status
 * @param reason    the reason phrase, or null
 * @param body      the body, cut after one byte more than {@link #MAX_SIZE}
 * @param rateLimit the rate limit in the headers
 */
record HttpAnswer(int status, String reason, byte[] body, RateLimit rateLimit) {

    /** Maximum size in bytes. Answers of Telnyx have a few hundred bytes; a larger body does not come from Telnyx. */
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

    /** {@return the body as a JSON object, an empty object for a status without body, or null if the body is no JSON object} */
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

    /** {@return a description of a body that is no JSON object, for messages} */
    String notJson(Redaction redaction) {
        if (isTooLarge()) {
            return "larger than " + MAX_SIZE + " bytes";
        }
        if (body.length == 0) {
            return "empty";
        }
        // hide secrets before the cut, otherwise a part of a secret would remain
        String text = redaction.apply(new String(body, StandardCharsets.UTF_8)).replaceAll("\\p{Cntrl}", " ");
        return "no JSON object, but '" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "'";
    }
}
