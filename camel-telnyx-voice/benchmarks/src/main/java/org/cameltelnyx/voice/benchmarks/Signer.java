package org.cameltelnyx.voice.benchmarks;

import java.util.Base64;
import java.util.Random;

import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Signs with a key that is derived from a number, so that all JVMs of a run have the same key. */
final class Signer {

    static final Signer TELNYX = new Signer(1);
    static final Signer STRANGER = new Signer(-1);

    private final byte[] secretKey = new byte[Ed25519.SECRET_KEY_SIZE];
    private final byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];

    Signer(long seed) {
        new Random(seed).nextBytes(secretKey);
        Ed25519.generatePublicKey(secretKey, 0, publicKey, 0);
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    String publicKeyText() {
        return Base64.getEncoder().encodeToString(publicKey);
    }

    byte[] sign(byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(secretKey, 0, publicKey, 0, message, 0, message.length, signature, 0);
        return signature;
    }
}
