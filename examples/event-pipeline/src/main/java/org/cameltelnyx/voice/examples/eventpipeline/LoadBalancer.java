package org.cameltelnyx.voice.examples.eventpipeline;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;

/**
 * Passes each connection on to the next instance, as a service of Kubernetes does. An instance that takes no connection
 * any more gets none any more. What was under way to it breaks off, and it is Telnyx' part to deliver it again.
 */
final class LoadBalancer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final Vertx vertx = Vertx.vertx();
    private final NetClient client = vertx.createNetClient();
    private final NetServer server = vertx.createNetServer().connectHandler(this::accept);
    private final List<Integer> instances = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    LoadBalancer() {
        server.listen(0, HOST).toCompletionStage().toCompletableFuture().join();
    }

    int port() {
        return server.actualPort();
    }

    void add(int port) {
        instances.add(port);
    }

    private void accept(NetSocket caller) {
        caller.pause();
        connect(caller);
    }

    private void connect(NetSocket caller) {
        List<Integer> candidates = List.copyOf(instances);
        if (candidates.isEmpty()) {
            caller.close();
            return;
        }
        Integer port = candidates.get(Math.floorMod(connections.getAndIncrement(), candidates.size()));
        client.connect(port, HOST).onSuccess(instance -> {
            // each ends with the other
            caller.pipeTo(instance);
            instance.pipeTo(caller);
        }).onFailure(refused -> {
            // nothing has been sent yet
            instances.remove(port);
            connect(caller);
        });
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
