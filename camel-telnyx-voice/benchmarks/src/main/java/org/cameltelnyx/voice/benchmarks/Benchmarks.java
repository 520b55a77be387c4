package org.cameltelnyx.voice.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs all benchmarks and writes what came out into the documentation.
 */
public final class Benchmarks {

    private static final int ROUNDS = 10;

    private Benchmarks() {
    }

    /**
     * Measures.
     *
     * @param  arguments where to write, and optionally the number of rounds and the names of the parts to run, of which only
     *                   the allocations are written then
     * @throws Exception if a peer fails
     */
    public static void main(String[] arguments) throws Exception {
        Path docs = Path.of(arguments[0]);
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
        List<String> parts = List.of(arguments).subList(Math.min(2, arguments.length), arguments.length);
        List<Ratios> results = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        if (isWanted(parts, "events")) {
            results.addAll(InProcess.run(rounds));
        }
        if (isWanted(parts, "http")) {
            results.addAll(new OverHttp().run(rounds, remarks));
        }
        if (isWanted(parts, "commands")) {
            results.addAll(new Commands().run(rounds));
        }
        if (isWanted(parts, "in-flight")) {
            results.addAll(inFlight(rounds, remarks));
        }
        if (isWanted(parts, "start")) {
            results.add(Starts.run(rounds));
        }
        if (isWanted(parts, "allocations")) {
            Allocations.write(docs);
        }
        results.forEach(System.out::println);
        remarks.forEach(System.out::println);
        if (arguments.length == 1) {
            new Report(results, remarks, LocalDate.now()).write(docs);
        }
        System.exit(0);
    }

    private static boolean isWanted(List<String> parts, String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    /** Needs virtual threads, so a JDK 21 or later, which may be another one. */
    private static List<Ratios> inFlight(int rounds, List<String> remarks) throws Exception {
        String javaHome = System.getenv("JAVA25_HOME");
        if (javaHome == null) {
            remarks.add("Nothing was measured on virtual threads: set JAVA25_HOME to a JDK 25.");
            return List.of();
        }
        List<Double> rate = new ArrayList<>();
        List<Double> slowest = new ArrayList<>();
        try (Jvm server = new Jvm(System.getProperty("java.home"), CommandServer.class, List.of());
                Jvm client = new Jvm(javaHome, InFlight.class, List.of(), server.answer(), String.valueOf(rounds))) {
            for (String line = client.answer(); !"done".equals(line); line = client.answer()) {
                String[] figures = line.split(" ");
                rate.add(Double.parseDouble(figures[1]) / Double.parseDouble(figures[0]));
                slowest.add(Double.parseDouble(figures[3]) / Double.parseDouble(figures[2]));
            }
        }
        return List.of(
                Ratios.atLeast(0.9, "1,000 commands in flight on virtual threads", "bare HttpClient 5", "rate", rate),
                Ratios.atMost(1.2, "the same with a stalled connection", "without it", "99th percentile", slowest));
    }
}
