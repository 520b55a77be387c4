package org.cameltelnyx.voice.benchmarks;

import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.apache.camel.Message;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** The code of an application without the component: the same signature check, and JSON as a tree. It has no duplicate guard. */
public final class HandWritten {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long TOLERANCE_SECONDS = 300;

    private final Ed25519.PublicPoint key = Ed25519.validatePublicKeyPartialExport(Signer.TELNYX.publicKey(), 0);

    /**
     * Verifies the request of a route, and sets the answer.
     *
     * @param timestamp the header Telnyx-Timestamp
     * @param signature the header Telnyx-Signature-Ed25519
     * @param body      the body of the request
     * @param exchange  the exchange
     */
    public void verify(
            @Header("Telnyx-Timestamp") String timestamp, @Header("Telnyx-Signature-Ed25519") String signature,
            @Body byte[] body, Exchange exchange)
            throws Exception {
        JsonNode event = event(timestamp, signature, body);
        Message answer = exchange.getMessage();
        answer.removeHeaders("*");
        answer.setHeader(Exchange.HTTP_RESPONSE_CODE, event == null ? 403 : 200);
        answer.setHeader(Exchange.CONTENT_TYPE, "text/plain");
        answer.setBody(event == null ? "forbidden" : "ok");
    }

    /** Returns the event, or null if its signature or its timestamp is invalid. */
    JsonNode event(String timestamp, String signature, byte[] body) throws Exception {
        if (timestamp == null || signature == null
                || Math.abs(System.currentTimeMillis() / 1000 - Long.parseLong(timestamp)) > TOLERANCE_SECONDS) {
            return null;
        }
        byte[] bytes = Base64.getDecoder().decode(signature);
        byte[] message = SignedEvent.message(timestamp, body);
        if (bytes.length != Ed25519.SIGNATURE_SIZE || !Ed25519.verify(bytes, 0, key, message, 0, message.length)) {
            return null;
        }
        return JSON.readTree(body);
    }
}
