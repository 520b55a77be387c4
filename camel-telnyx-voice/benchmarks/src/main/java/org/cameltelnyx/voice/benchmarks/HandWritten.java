package org.cameltelnyx.voice.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * What integration teams write themselves: the check of the signature, and Jackson's tree.
 */
final class HandWritten implements Processor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int TOLERANCE = 300;

    private final byte[] rawKey;
    private final Ed25519.PublicPoint key;

    HandWritten(String publicKey) {
        rawKey = Base64.getDecoder().decode(publicKey);
        key = Ed25519.validatePublicKeyPartialExport(rawKey, 0);
    }

    /** The signature alone, by Bouncy Castle and a key that has been decoded. */
    boolean bouncyCastle(byte[] signature, byte[] message) {
        return Ed25519.verify(signature, 0, key, message, 0, message.length);
    }

    /** As a bean that a careful team writes. */
    JsonNode bean(String timestamp, String signature, byte[] body) throws IOException {
        if (Math.abs(Instant.now().getEpochSecond() - Long.parseLong(timestamp)) > TOLERANCE) {
            throw new SecurityException("stale");
        }
        if (!bouncyCastle(Base64.getDecoder().decode(signature), message(timestamp, body))) {
            throw new SecurityException("forged");
        }
        return JSON.readTree(body);
    }

    /** As Telnyx' own library for Java does it: the JDK's Ed25519, the key decoded each time, the body as text. */
    JsonNode sdk(String timestamp, String signature, String body) throws GeneralSecurityException, IOException {
        if (Math.abs(Instant.now().getEpochSecond() - Long.parseLong(timestamp)) > TOLERANCE) {
            throw new SecurityException("stale");
        }
        byte[] encoded = Arrays.copyOf(SPKI, SPKI.length + rawKey.length);
        System.arraycopy(rawKey, 0, encoded, SPKI.length, rawKey.length);
        PublicKey decoded = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(decoded);
        verifier.update((timestamp + "|" + body).getBytes(StandardCharsets.UTF_8));
        if (!verifier.verify(Base64.getDecoder().decode(signature))) {
            throw new SecurityException("forged");
        }
        return JSON.readTree(body);
    }

    static byte[] message(String timestamp, byte[] body) {
        ByteArrayOutputStream message = new ByteArrayOutputStream(timestamp.length() + 1 + body.length);
        message.writeBytes(timestamp.getBytes(StandardCharsets.US_ASCII));
        message.write('|');
        message.writeBytes(body);
        return message.toByteArray();
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        message.setBody(bean(message.getHeader("Telnyx-Timestamp", String.class),
                message.getHeader("Telnyx-Signature-Ed25519", String.class), message.getBody(byte[].class)));
    }

    /** Ends the route like the other one: with an answer, and no header of the request in it. */
    static void answer(Exchange exchange) {
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "text/plain");
        exchange.getMessage().setBody("OK");
    }
}
