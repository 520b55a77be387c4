package org.cameltelnyx.voice.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * Signs webhooks as Telnyx does: Ed25519 over the timestamp, a vertical bar and the raw bytes of the body. It needs no
 * running simulator, so that a test can send its own payloads to a webhook. Immutable and thread-safe.
 */
public final class WebhookSigner {

    private static final String ALGORITHM = "Ed25519";
    private static final int RAW_KEY_LENGTH = 32;

    private final PrivateKey privateKey;
    private final String publicKey;

    private WebhookSigner(KeyPair keys) {
        byte[] encoded = keys.getPublic().getEncoded();
        this.privateKey = keys.getPrivate();
        // the X.509 form of an Ed25519 key is a fixed prefix and the raw key (RFC 8410)
        this.publicKey = Base64.getEncoder()
                .encodeToString(Arrays.copyOfRange(encoded, encoded.length - RAW_KEY_LENGTH, encoded.length));
    }

    /**
     * Creates a signer with a new key pair.
     *
     * @return the signer
     */
    public static WebhookSigner generate() {
        try {
            return new WebhookSigner(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no Ed25519; Java 15 and later have it", e);
        }
    }

    /**
     * Creates a signer with the given key pair.
     *
     * @param  keys                     an Ed25519 key pair
     * @return                          the signer
     * @throws IllegalArgumentException if the keys are not Ed25519 keys
     */
    public static WebhookSigner of(KeyPair keys) {
        try {
            Signature.getInstance(ALGORITHM).initSign(keys.getPrivate());
            Signature.getInstance(ALGORITHM).initVerify(keys.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "The key pair is for " + keys.getPublic().getAlgorithm()
                            + "; Telnyx signs with Ed25519, so give an Ed25519 key pair",
                    e);
        }
        return new WebhookSigner(keys);
    }

    /**
     * The public key in the form in which Telnyx shows it.
     *
     * @return base64 of the 32 raw bytes
     */
    public String publicKey() {
        return publicKey;
    }

    /**
     * Signs a body as if it were sent now.
     *
     * @param  body the bytes of the body
     * @return      the body with its headers
     */
    public SignedWebhook sign(byte[] body) {
        return sign(body, Instant.now());
    }

    /**
     * Signs a body as if it were sent now.
     *
     * @param  body the text of the body, signed in UTF-8
     * @return      the body with its headers
     */
    public SignedWebhook sign(String body) {
        return sign(body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Signs a body as if it were sent at the given time.
     *
     * @param  body      the bytes of the body
     * @param  timestamp the time, truncated to seconds
     * @return           the body with its headers
     */
    public SignedWebhook sign(byte[] body, Instant timestamp) {
        return sign(body, timestamp.getEpochSecond());
    }

    /**
     * Signs a body as if it were sent at the given time.
     *
     * @param  body      the bytes of the body
     * @param  timestamp Unix time in seconds
     * @return           the body with its headers
     */
    public SignedWebhook sign(byte[] body, long timestamp) {
        String text = Long.toString(timestamp);
        ByteArrayOutputStream message = new ByteArrayOutputStream(text.length() + 1 + body.length);
        message.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        message.write('|');
        message.writeBytes(body);
        return new SignedWebhook(text, Base64.getEncoder().encodeToString(signatureOf(message.toByteArray())), body.clone());
    }

    private byte[] signatureOf(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key pair cannot sign", e);
        }
    }
}
