package org.cameltelnyx.voice;

import java.util.concurrent.CompletableFuture;

import org.apache.camel.Route;
import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.webhook.Subscription;
import org.cameltelnyx.voice.webhook.WebhookAnswer;
import org.cameltelnyx.voice.webhook.WebhookDelivery;
import org.cameltelnyx.voice.webhook.WebhookSettings;

/**
 * Keeps a path open for flows in a context without routes that receive events. Each endpoint has its own subscription, so
 * that the path stays open for the others when one endpoint stops.
 */
final class AwaitPath implements Subscription {

    private final WebhookSettings settings;

    /**
     * Creates a subscription.
     *
     * @param settings the settings that verify the events
     */
    AwaitPath(WebhookSettings settings) {
        this.settings = settings;
    }

    @Override
    public String id() {
        return "await " + Integer.toHexString(System.identityHashCode(this));
    }

    @Override
    public Route route() {
        return null;
    }

    @Override
    public WebhookSettings settings() {
        return settings;
    }

    @Override
    public boolean accepts(VoiceEvent event) {
        return false;
    }

    @Override
    public boolean isForFlows() {
        return true;
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
