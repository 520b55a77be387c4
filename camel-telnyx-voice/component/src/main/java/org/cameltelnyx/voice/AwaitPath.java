package org.cameltelnyx.voice;

import java.util.concurrent.CompletableFuture;

import org.apache.camel.Route;
import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.webhook.Subscription;
import org.cameltelnyx.voice.webhook.WebhookAnswer;
import org.cameltelnyx.voice.webhook.WebhookDelivery;
import org.cameltelnyx.voice.webhook.WebhookSettings;

/**
 * Keeps a path open for flows in a context that has no route which receives events.
 *
 * @param settings what verifies the events
 */
record AwaitPath(WebhookSettings settings) implements Subscription {

    @Override
    public String id() {
        return "await";
    }

    @Override
    public Route route() {
        return null;
    }

    @Override
    public boolean accepts(VoiceEvent event) {
        return false;
    }

    @Override
    public State state() {
        return State.READY;
    }

    @Override
    public CompletableFuture<WebhookAnswer> receive(WebhookDelivery delivery) {
        return WebhookAnswer.OK.atOnce();
    }
}
