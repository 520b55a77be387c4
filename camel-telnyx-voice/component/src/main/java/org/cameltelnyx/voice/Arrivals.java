package org.cameltelnyx.voice;

import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.cameltelnyx.voice.flow.Flows;
import org.cameltelnyx.voice.webhook.WebhookSettings;
import org.cameltelnyx.voice.webhook.Webhooks;

/**
 * Lets the outcomes of a producer arrive while it runs, or one of its flows waits: Camel stops a producer that it does not keep
 * for an address made at run time, whatever the flow does.
 */
final class Arrivals {

    private final Flows flows;
    private final Set<String> types;
    private final Webhooks webhooks;
    private final String path;
    private final AwaitPath own;
    private final Lock lock = new ReentrantLock();
    /** Guarded by {@link #lock}. */
    private int users;

    /**
     * Nothing arrives yet.
     *
     * @param flows    is told what is waited for
     * @param types    the event types
     * @param webhooks the paths
     * @param path     where to listen if no route does
     * @param settings what verifies the events there
     */
    Arrivals(Flows flows, Set<String> types, Webhooks webhooks, String path, WebhookSettings settings) {
        this.flows = flows;
        this.types = types;
        this.webhooks = webhooks;
        this.path = path;
        this.own = new AwaitPath(settings);
    }

    /** The producer starts, or a flow is about to wait. */
    void begin() throws Exception {
        lock.lock();
        try {
            if (users == 0) {
                if (webhooks.paths().stream().allMatch(each -> each.hasOnly(AwaitPath.class))) {
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
        webhooks.subscribe(path, own);
        try {
            webhooks.open(path);
        } catch (Exception e) {
            webhooks.unsubscribe(path, own);
            throw e;
        }
    }

    /** The counterpart of each {@link #begin()}. */
    void end() {
        lock.lock();
        try {
            users--;
            if (users == 0) {
                flows.unwatch(types);
                webhooks.unsubscribe(path, own);
            }
        } finally {
            lock.unlock();
        }
    }
}
