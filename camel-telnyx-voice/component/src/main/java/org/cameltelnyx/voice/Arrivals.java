package org.cameltelnyx.voice;

import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.cameltelnyx.voice.flow.Flows;
import org.cameltelnyx.voice.support.EndpointName;
import org.cameltelnyx.voice.webhook.WebhookPath;
import org.cameltelnyx.voice.webhook.WebhookSettings;
import org.cameltelnyx.voice.webhook.Webhooks;

/**
 * Lets the outcomes of a producer arrive while it runs, or one of its flows waits: Camel stops a producer that it does not keep
 * for an address made at run time, whatever the flow does.
 */
final class Arrivals {

    private final TelnyxVoiceEndpoint endpoint;
    private final Set<String> types;
    private final Flows flows;
    private final Webhooks webhooks;
    private final AwaitPath own;
    private final Lock lock = new ReentrantLock();
    /** Guarded by {@link #lock}. */
    private int users;

    /**
     * Nothing arrives yet.
     *
     * @param endpoint the endpoint of the producer, which says where to listen if no route does
     * @param types    the event types that are waited for
     * @param settings what verifies the events there
     */
    Arrivals(TelnyxVoiceEndpoint endpoint, Set<String> types, WebhookSettings settings) {
        this.endpoint = endpoint;
        this.types = types;
        this.flows = Flows.of(endpoint.getCamelContext());
        this.webhooks = Webhooks.of(endpoint.getCamelContext());
        this.own = new AwaitPath(settings);
    }

    /** The producer starts, or a flow is about to wait. */
    void begin() throws Exception {
        lock.lock();
        try {
            if (users == 0) {
                if (webhooks.paths().stream().allMatch(WebhookPath::isForFlows)) {
                    listen();
                }
                flows.watch(types);
            }
            users++;
        } finally {
            lock.unlock();
        }
    }

    private void listen() throws Exception {
        String path = endpoint.getAwaitPath();
        webhooks.subscribe(path, own);
        try {
            webhooks.open(path);
        } catch (Exception e) {
            webhooks.unsubscribe(path, own);
            throw new IllegalStateException(EndpointName.uri(endpoint.getAction())
                    + ": await needs the events of the call, and cannot receive them at " + path + ": " + e.getMessage(), e);
        }
    }

    /** The counterpart of each {@link #begin()}. */
    void end() {
        lock.lock();
        try {
            users--;
            if (users == 0) {
                flows.unwatch(types);
                webhooks.unsubscribe(endpoint.getAwaitPath(), own);
            }
        } finally {
            lock.unlock();
        }
    }
}
