package org.cameltelnyx.voice.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The turns of peers that run alternately. */
final class Rounds {

    private final Map<String, List<Turn>> turns = new LinkedHashMap<>();

    /** A side of a comparison. */
    interface Peer {

        Turn turn() throws Exception;
    }

    /**
     * Runs the peers alternately.
     *
     * @param peers  the peers by name
     * @param warmUp the number of rounds that do not count
     * @param rounds the number of rounds that count, in addition to previous ones
     */
    void run(Map<String, ? extends Peer> peers, int warmUp, int rounds) throws Exception {
        List<String> names = new ArrayList<>(peers.keySet());
        for (int round = -warmUp; round < rounds; round++) {
            for (String name : names) {
                Turn turn = peers.get(name).turn();
                if (round >= 0) {
                    turns.computeIfAbsent(name, key -> new ArrayList<>()).add(turn);
                }
            }
            Collections.reverse(names);
        }
    }

    /** Returns a figure of a peer. */
    Figure figure(String peer, ToDoubleFunction<Turn> what) {
        return Figure.of(turns.get(peer).stream().mapToDouble(what).toArray());
    }

    /** Returns the ratio of two peers, computed for each round. */
    Figure ratio(String peer, String other, ToDoubleFunction<Turn> what) {
        return compare(peer, other, what, (ours, theirs) -> ours / theirs);
    }

    Figure compare(String peer, String other, ToDoubleFunction<Turn> what, DoubleBinaryOperator comparison) {
        List<Turn> ours = turns.get(peer);
        List<Turn> theirs = turns.get(other);
        return Figure.of(IntStream.range(0, ours.size())
                .mapToDouble(i -> comparison.applyAsDouble(what.applyAsDouble(ours.get(i)), what.applyAsDouble(theirs.get(i))))
                .toArray());
    }
}
