package org.cameltelnyx.voice.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WebhookSignerTest {

    // the key pair that the tests of Telnyx' Java SDK publish
    private static final String SEED = "i1xxSkIuQOY9H8laaRslIoYGTJ1NwBAFdjsQwiwJH04=";
    private static final String PUBLIC_KEY = "jrMBoswHlhhVx2W2Www72WU/xn4UMpjreslD0m2u0qs=";

    @Test
    void signatureIsTheOneThatAnotherImplementationMakes() throws GeneralSecurityException {
        byte[] body = "{\"event_type\":\"test\",\"id\":\"abc123\"}".getBytes(StandardCharsets.UTF_8);

        SignedWebhook webhook = WebhookSigner.of(publishedKeys()).sign(body, 1_700_000_000L);

        assertThat(webhook.timestamp()).isEqualTo("1700000000");
        assertThat(webhook.signature()).isEqualTo(
                "7o3u2izfEtn5PFPE0nDvo9y8RErRmfHM5wIO04wRV6VTNaq6RiLj1ehc7uMJuIMihJobi2u3HYyB1Ie61c2XCQ==");
        assertThat(webhook.body()).isEqualTo(body);
        assertThat(webhook.headers())
                .containsEntry("Telnyx-Timestamp", "1700000000")
                .containsEntry("Telnyx-Signature-Ed25519", webhook.signature())
                .containsEntry("Content-Type", "application/json")
                .containsEntry("User-Agent", "telnyx-webhooks");
    }

    @Test
    void publicKeyIsTheRawOne() throws GeneralSecurityException {
        assertThat(WebhookSigner.of(publishedKeys()).publicKey()).isEqualTo(PUBLIC_KEY);
        assertThat(Base64.getDecoder().decode(WebhookSigner.generate().publicKey())).hasSize(32);
    }

    @Test
    void timeIsNowUnlessGiven() {
        long before = Instant.now().getEpochSecond();

        SignedWebhook webhook = WebhookSigner.generate().sign("{}");

        assertThat(Long.parseLong(webhook.timestamp())).isBetween(before, Instant.now().getEpochSecond());
        assertThat(WebhookSigner.generate().sign(new byte[0], Instant.ofEpochMilli(5_999)).timestamp()).isEqualTo("5");
    }

    @Test
    void otherKeysAreRefused() throws GeneralSecurityException {
        KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();

        assertThatThrownBy(() -> WebhookSigner.of(rsa)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RSA")
                .hasMessageContaining("Ed25519");
    }

    static KeyPair publishedKeys() throws GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance("Ed25519");
        HexFormat hex = HexFormat.of();
        String seed = hex.formatHex(Base64.getDecoder().decode(SEED));
        String raw = hex.formatHex(Base64.getDecoder().decode(PUBLIC_KEY));
        return new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(hex.parseHex("302a300506032b6570032100" + raw))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(hex.parseHex("302e020100300506032b657004220420" + seed))));
    }
}
