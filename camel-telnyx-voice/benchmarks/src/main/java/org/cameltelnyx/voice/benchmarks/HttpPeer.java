package org.cameltelnyx.voice.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.cameltelnyx.voice.benchmarks.SignedEvent.Kind;
import org.cameltelnyx.voice.benchmarks.WebhookServer.Way;

/** A server in a JVM of its own, which receives requests of one kind. A turn contains the CPU time of the server. */
final class HttpPeer implements Rounds.Peer, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChildJvm client;
    private final Way way;
    private final Kind kind;
    private final int requests;
    private final ChildJvm server;
    /** The CPU time by kind of thread. */
    private final Map<String, Long> nanos = new TreeMap<>();
    private long sent;

    /**
     * Starts the server.
     *
     * @param client   a {@link LoadClient}
     * @param way      how the server receives webhooks
     * @param kind     the kind of its requests
     * @param requests the number of requests in a turn
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
        Map<String, Long> before = threadNanos();
        Turn turn = Turn.ofLine(client.ask("send " + server.greeting()));
        Map<String, Long> after = threadNanos();
        after.replaceAll((thread, taken) -> taken - before.getOrDefault(thread, 0L));
        after.forEach((thread, taken) -> nanos.merge(thread, taken, Long::sum));
        sent += turn.operations();
        return new Turn(
                turn.operations(), turn.nanos(), after.values().stream().mapToLong(Long::longValue).sum(), 0,
                turn.loadNanos());
    }

    /** Removes the previous turns from {@link #threads()}. */
    void forgetThreads() {
        nanos.clear();
        sent = 0;
    }

    /** The CPU time of a request in microseconds, by kind of thread. */
    Map<String, Double> threads() {
        Map<String, Double> micros = new TreeMap<>();
        nanos.forEach((thread, taken) -> micros.put(thread, taken / 1e3 / sent));
        return micros;
    }

    private Map<String, Long> threadNanos() throws Exception {
        return JSON.readValue(server.ask("threads"), new TypeReference<>() {
        });
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
