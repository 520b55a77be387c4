package org.cameltelnyx.voice.benchmarks;

import java.util.ArrayList;
import java.util.List;

import org.cameltelnyx.voice.benchmarks.SignedEvent.Kind;
import org.cameltelnyx.voice.benchmarks.WebhookServer.Way;

/** A server of its own that is sent requests of one kind. What its turns tell is the CPU time of the server. */
final class HttpPeer implements Rounds.Peer, AutoCloseable {

    private final ChildJvm client;
    private final Kind kind;
    private final int requests;
    private final ChildJvm server;
    private final List<Double> clientShares = new ArrayList<>();

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
        this.kind = kind;
        this.requests = requests;
        this.server = new ChildJvm(WebhookServer.class, List.of(), way.name());
    }

    @Override
    public Turn turn() throws Exception {
        client.ask("sign " + kind + " " + requests);
        long before = cpuNanos();
        Turn sent = Turn.ofLine(client.ask("send " + server.greeting()));
        long cpu = cpuNanos() - before;
        clientShares.add((double) sent.cpuNanos() / sent.nanos() / Runtime.getRuntime().availableProcessors());
        return new Turn(sent.operations(), sent.nanos(), cpu, 0);
    }

    private long cpuNanos() throws Exception {
        return Long.parseLong(server.ask("cpu"));
    }

    /** The share of all cores that the client took while it sent. */
    Figure clientShare() {
        return Figure.of(clientShares.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
