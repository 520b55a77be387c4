package org.cameltelnyx.voice;

import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

import org.cameltelnyx.voice.flow.Flows;
import org.cameltelnyx.voice.support.EndpointName;
import org.cameltelnyx.voice.webhook.WebhookPath;
import org.cameltelnyx.voice.webhook.WebhookSettings;
import org.cameltelnyx.voice.webhook.Webhooks;

/**
 * Receives the outcomes for a producer while the producer runs or one of its flows waits. A flow can outlive its producer:
 * Camel stops a producer that it does not cache, such as one of {@code toD}, while the flow still waits.
 */
final class Arrivals {

    private final TelnyxVoiceEndpoint endpoint;
    private final Set<String> types;
    private final Flows flows;
    private final Webhooks webhooks;
    private final WebhookSettings settings;
    private final AwaitPath own;
    private final Lock lock = new ReentrantLock();
    /** Guarded by {@link #lock}, as all that follows. */
    private int users;
    private boolean listening;

    /**
     * Creates the object; it receives nothing before {@link #begin()}.
     *
     * @param endpoint the endpoint of the producer; its option awaitPath is the path to open if no route receives events
     * @param types    the event types that the flows wait for
     * @param settings the settings that verify the events on that path
     */
    Arrivals(TelnyxVoiceEndpoint endpoint, Set<String> types, WebhookSettings settings) {
        this.endpoint = endpoint;
        this.types = types;
        this.flows = Flows.of(endpoint.getCamelContext());
        this.webhooks = Webhooks.of(endpoint.getCamelContext());
        this.settings = settings;
        this.own = new AwaitPath(settings);
    }

    /**
     * Called when the producer starts and before a flow waits, because the routes that received the events may have been
     * removed in between.
     */
    void begin() throws Exception {
        lock.lock();
        try {
            List<WebhookPath> ofRoutes = webhooks.paths().stream().filter(path -> !path.isForFlows()).toList();
            if (ofRoutes.isEmpty() && !listening) {
                listen();
            } else if (!ofRoutes.isEmpty() && ofRoutes.stream().noneMatch(this::isTrusted)) {
                throw new IllegalStateException(EndpointName.uri(endpoint.getAction())
                        + ": await cannot verify the events that arrive at "
                        + ofRoutes.stream().map(WebhookPath::name).collect(Collectors.joining(", "))
                        + ". Give this endpoint a publicKey of the routes there, and the same verifySignature.");
            }
            if (users == 0) {
                flows.watch(types);
            }
            users++;
        } finally {
            lock.unlock();
        }
    }

    private boolean isTrusted(WebhookPath path) {
        WebhookSettings theirs = path.settings();
        return theirs == null || !settings.verifies() || theirs.keys().stream().anyMatch(settings.keys()::contains);
    }

    private void listen() throws Exception {
        String path = endpoint.getAwaitPath();
        try {
            webhooks.subscribe(path, own);
            webhooks.open(path);
            listening = true;
        } catch (Exception e) {
            webhooks.unsubscribe(path, own);
            throw new IllegalStateException(EndpointName.uri(endpoint.getAction())
                    + ": await needs the events of the call, and cannot receive them at " + path + ", which awaitPath sets: "
                    + e.getMessage(), e);
        }
    }

    /** Called once for each call of {@link #begin()}. */
    void end() {
        lock.lock();
        try {
            // Camel also stops a producer whose start has failed
            users = Math.max(0, users - 1);
            if (users == 0 && listening) {
                listening = false;
                webhooks.unsubscribe(endpoint.getAwaitPath(), own);
            }
        } finally {
            lock.unlock();
        }
    }
}
