package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The faults of one event. A signer of null stands for that of the simulator.
 */
record WebhookFate(
        Duration delay, List<Duration> duplicates, boolean isHeldBack, boolean isTampered, boolean isUnsigned, Duration age,
        WebhookSigner foreignSigner) {

    static final WebhookFate NORMAL = new WebhookFate(Duration.ZERO, List.of(), false, false, false, Duration.ZERO, null);

    /** The bytes and headers to send. */
    record Outgoing(byte[] body, Map<String, String> headers) {
    }

    Outgoing seal(WebhookSigner ownSigner, byte[] body, Instant now) {
        WebhookSigner signer = foreignSigner == null ? ownSigner : foreignSigner;
        SignedWebhook signed = signer.sign(body, now.minus(age));
        Map<String, String> headers = new LinkedHashMap<>(signed.headers());
        if (isUnsigned) {
            headers.remove(SignedWebhook.SIGNATURE_HEADER);
        }
        return new Outgoing(isTampered ? withOneByteChanged(body) : body, Map.copyOf(headers));
    }

    /** Describes each fault in a few words; empty without faults. */
    List<String> described() {
        List<String> words = new ArrayList<>();
        if (!delay.isZero()) {
            words.add("late by " + delay.toMillis() + " ms");
        }
        duplicates.forEach(later -> words.add(later.isZero() ? "duplicate" : "duplicate after " + later.toMillis() + " ms"));
        if (isHeldBack) {
            words.add("out of order");
        }
        if (isTampered) {
            words.add("tampered");
        }
        if (isUnsigned) {
            words.add("unsigned");
        }
        if (!age.isZero()) {
            words.add("stale by " + age.toSeconds() + " s");
        }
        if (foreignSigner != null) {
            words.add("foreign key");
        }
        return List.copyOf(words);
    }

    WebhookFate late(Duration newDelay) {
        return new WebhookFate(newDelay, duplicates, isHeldBack, isTampered, isUnsigned, age, foreignSigner);
    }

    WebhookFate duplicatedAfter(Duration later) {
        List<Duration> more = new ArrayList<>(duplicates);
        more.add(later);
        return new WebhookFate(delay, List.copyOf(more), isHeldBack, isTampered, isUnsigned, age, foreignSigner);
    }

    WebhookFate heldBack() {
        return new WebhookFate(delay, duplicates, true, isTampered, isUnsigned, age, foreignSigner);
    }

    WebhookFate tampered() {
        return new WebhookFate(delay, duplicates, isHeldBack, true, isUnsigned, age, foreignSigner);
    }

    WebhookFate unsigned() {
        return new WebhookFate(delay, duplicates, isHeldBack, isTampered, true, age, foreignSigner);
    }

    WebhookFate aged(Duration newAge) {
        return new WebhookFate(delay, duplicates, isHeldBack, isTampered, isUnsigned, newAge, foreignSigner);
    }

    WebhookFate signedBy(WebhookSigner signer) {
        return new WebhookFate(delay, duplicates, isHeldBack, isTampered, isUnsigned, age, signer);
    }

    /** Changes the last letter or digit, so that the body stays valid JSON. */
    private static byte[] withOneByteChanged(byte[] body) {
        byte[] changed = body.clone();
        for (int i = changed.length - 1; i >= 0; i--) {
            if (Character.isLetterOrDigit(changed[i])) {
                changed[i] = (byte) (changed[i] == '1' ? '2' : '1');
                return changed;
            }
        }
        return new byte[]{' '};
    }
}
