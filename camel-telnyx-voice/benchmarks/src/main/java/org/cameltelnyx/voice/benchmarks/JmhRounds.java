package org.cameltelnyx.voice.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs JMH's benchmarks by turns, each time in a JVM of its own.
 */
final class JmhRounds {

    /** What one peer is: a method of {@link EventBenchmark} with its parameters. */
    record Peer(String method, int threads, Map<String, String> parameters) {

        static Peer of(String method) {
            return new Peer(method, 1, Map.of());
        }

        Peer threads(int number) {
            return new Peer(method, number, parameters);
        }

        Peer with(String parameter, int value) {
            return new Peer(method, threads, Map.of(parameter, String.valueOf(value)));
        }

        @Override
        public String toString() {
            return method + (threads > 1 ? " on " + threads + " threads" : "") + (parameters.isEmpty() ? "" : " " + parameters);
        }
    }

    /** What one run of a peer gave: how many operations in a second of CPU time, and how many bytes for each. */
    record Run(double perSecond, double bytes) {
    }

    private static final double NANOS = 1e9;

    private final Map<Peer, List<Run>> runs = new LinkedHashMap<>();

    JmhRounds(Collection<Peer> peers, int rounds) throws RunnerException {
        peers.forEach(peer -> runs.put(peer, new ArrayList<>()));
        for (int round = 1; round <= rounds; round++) {
            for (Peer peer : runs.keySet()) {
                Run run = run(peer);
                runs.get(peer).add(run);
                System.out.printf("round %2d: %-60s %,12.0f/CPU s %,10.0f bytes each%n", round, peer, run.perSecond, run.bytes);
            }
        }
    }

    private static Run run(Peer peer) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include("^" + EventBenchmark.class.getName() + "\\." + peer.method + "$")
                .forks(1)
                .threads(peer.threads)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1_500))
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        peer.parameters.forEach(options::param);
        RunResult result = new Runner(options.build()).run().iterator().next();
        return new Run(
                NANOS / result.getSecondaryResults().get(CpuProfiler.CPU).getScore(),
                result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
    }

    /** How the rates of two peers relate. */
    List<Double> rates(Peer one, Peer other) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < runs.get(one).size(); i++) {
            ratios.add(runs.get(one).get(i).perSecond / runs.get(other).get(i).perSecond);
        }
        return ratios;
    }

    /** How much two peers allocate. */
    List<Double> bytes(Peer one, Peer other) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < runs.get(one).size(); i++) {
            ratios.add(runs.get(one).get(i).bytes / runs.get(other).get(i).bytes);
        }
        return ratios;
    }
}
