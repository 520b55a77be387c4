package org.cameltelnyx.voice;

import java.util.concurrent.CompletableFuture;

import org.apache.camel.Route;
import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.webhook.Subscription;
import org.cameltelnyx.voice.webhook.WebhookAnswer;
import org.cameltelnyx.voice.webhook.WebhookDelivery;
import org.cameltelnyx.voice.webhook.WebhookSettings;

/**
 * Keeps a path open for the flows of a producer, in a context that has no route which receives events.
 */
final class AwaitPath implements Subscription {

    private final WebhookSettings settings;

    /**
     * Makes one that has not subscribed.
     *
     * @param settings what verifies the events
     */
    AwaitPath(WebhookSettings settings) {
        this.settings = settings;
    }

    @Override
    public String id() {
        return "await " + Integer.toHexString(System.identityHashCode(this));
    }

    @Override
    public WebhookSettings settings() {
        return settings;
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
