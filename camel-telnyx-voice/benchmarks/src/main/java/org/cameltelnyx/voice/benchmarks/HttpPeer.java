package org.cameltelnyx.voice.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.cameltelnyx.voice.benchmarks.SignedEvent.Kind;
import org.cameltelnyx.voice.benchmarks.WebhookServer.Way;

/** A server of its own that is sent requests of one kind. Its turns tell the CPU time of the server. */
final class HttpPeer implements Rounds.Peer, AutoCloseable {

    private final ChildJvm client;
    private final Way way;
    private final Kind kind;
    private final int requests;
    private final ChildJvm server;
    private Map<String, Long> threadsBefore = Map.of();
    private long sent;

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

    String label() {
        return (way + ", " + kind).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public Turn turn() throws Exception {
        client.ask("sign " + kind + " " + requests);
        long before = cpuNanos();
        Turn turn = Turn.ofLine(client.ask("send " + server.greeting()));
        sent += turn.operations();
        return new Turn(turn.operations(), turn.nanos(), cpuNanos() - before, 0, turn.loadNanos());
    }

    /** What the threads have done until now does not count. */
    void forgetThreads() throws Exception {
        threadsBefore = threadNanos();
        sent = 0;
    }

    /** The CPU time for each request in microseconds, by the kind of thread. */
    Map<String, Double> threads() throws Exception {
        Map<String, Double> micros = new LinkedHashMap<>();
        threadNanos()
                .forEach((thread, nanos) -> micros.put(thread, (nanos - threadsBefore.getOrDefault(thread, 0L)) / 1e3 / sent));
        return micros;
    }

    private Map<String, Long> threadNanos() throws Exception {
        Map<String, Long> nanos = new LinkedHashMap<>();
        for (String each : server.ask("threads").split(" ")) {
            String[] parts = each.split("=");
            nanos.put(parts[0], Long.valueOf(parts[1]));
        }
        return nanos;
    }

    private long cpuNanos() throws Exception {
        return Long.parseLong(server.ask("cpu"));
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
