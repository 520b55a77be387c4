package org.cameltelnyx.voice.benchmarks;

import java.util.List;

import org.cameltelnyx.voice.benchmarks.SignedEvent.Kind;
import org.cameltelnyx.voice.benchmarks.WebhookServer.Way;

/** A server of its own that is sent requests of one kind. Its turns tell the CPU time of the server. */
final class HttpPeer implements Rounds.Peer, AutoCloseable {

    private final ChildJvm client;
    private final Way way;
    private final Kind kind;
    private final int requests;
    private final ChildJvm server;

    /**
     * Starts the server.
     *
     * @param client   a {@link LoadClient}
     * @param way      how the server receives webhooks
     * @param kind     what it is sent
     * @param requests how many of them in a turn
     */
    HttpPeer(ChildJvm client, Way way, Kind kind, int requests) throws Exception {
        this.client = client;
        this.way = way;
        this.kind = kind;
        this.requests = requests;
        this.server = new ChildJvm(WebhookServer.class, List.of(), way.name());
    }

    Way way() {
        return way;
    }

    Kind kind() {
        return kind;
    }

    @Override
    public Turn turn() throws Exception {
        client.ask("sign " + kind + " " + requests);
        long before = cpuNanos();
        Turn sent = Turn.ofLine(client.ask("send " + server.greeting()));
        return new Turn(sent.operations(), sent.nanos(), cpuNanos() - before, 0, sent.loadNanos());
    }

    private long cpuNanos() throws Exception {
        return Long.parseLong(server.ask("cpu"));
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
