package org.cameltelnyx.voice.examples.eventpipeline;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;

/**
 * Forwards each connection to the next instance, like a service of Kubernetes. An instance that refuses a connection gets
 * no further ones. Its open connections break, and Telnyx has to deliver those events again.
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
            // closing one connection closes the other
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
