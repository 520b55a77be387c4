package org.cameltelnyx.voice.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What peers have done who took turns. */
final class Rounds {

    private final Map<String, List<Turn>> turns = new LinkedHashMap<>();

    /** A side of a comparison. */
    interface Peer {

        Turn turn() throws Exception;
    }

    /**
     * Lets them take turns.
     *
     * @param peers  by name
     * @param warmUp how many rounds do not count
     * @param rounds how many do, in addition to those there have been
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

    /** One figure of one peer. */
    Figure figure(String peer, ToDoubleFunction<Turn> what) {
        return Figure.of(turns.get(peer).stream().mapToDouble(what).toArray());
    }

    /** How one peer compares to another, round by round. */
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
