package org.cameltelnyx.voice.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets peers take turns, and keeps what each turn cost.
 */
final class Peers {

    /** One turn: returns what it cost for each thing done. */
    @FunctionalInterface
    interface Turn {

        double take() throws Exception;
    }

    private final Map<String, Turn> turns = new LinkedHashMap<>();
    private final Map<String, List<Double>> costs = new LinkedHashMap<>();

    Peers add(String name, Turn turn) {
        turns.put(name, turn);
        costs.put(name, new ArrayList<>());
        return this;
    }

    /** Some turns to warm up, then those that count. */
    Peers run(int warmUps, int rounds, String unit) throws Exception {
        for (int round = 1 - warmUps; round <= rounds; round++) {
            for (Map.Entry<String, Turn> turn : turns.entrySet()) {
                double cost = turn.getValue().take();
                if (round > 0) {
                    costs.get(turn.getKey()).add(cost);
                    System.out.printf("round %2d: %-60s %,10.1f %s%n", round, turn.getKey(), cost, unit);
                }
            }
        }
        return this;
    }

    List<Double> ratios(String one, String other) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < costs.get(one).size(); i++) {
            ratios.add(costs.get(one).get(i) / costs.get(other).get(i));
        }
        return ratios;
    }
}
