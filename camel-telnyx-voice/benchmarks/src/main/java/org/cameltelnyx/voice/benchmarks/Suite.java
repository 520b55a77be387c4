package org.cameltelnyx.voice.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cameltelnyx.voice.benchmarks.Result.Row;
import org.cameltelnyx.voice.benchmarks.SignedEvent.Kind;
import org.cameltelnyx.voice.benchmarks.WebhookServer.Way;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures all figures that have a goal, and some that explain them. */
public final class Suite {

    /** The minimum number of rounds for a figure on the page. */
    private static final int LEAST_ROUNDS = 10;
    /** After this time the JVM has compiled most of the code. */
    private static final int LEAST_WARM_UP_MILLIS = 15_000;
    /** The number of JVMs of a peer: the compiled code of two JVMs differs in speed by some percent. */
    private static final int JVMS = 2;
    private static final int ROUNDS = number("benchmarks.rounds", JVMS * LEAST_ROUNDS);
    /** The length of a turn: short, because a shared machine changes its speed, but long compared with steps of 10 ms of CPU time. */
    private static final int MILLIS = 700;
    private static final int WARM_UP_MILLIS = number("benchmarks.warm-up", LEAST_WARM_UP_MILLIS);
    private static final String PARTS = System.getProperty("benchmarks.parts", "");
    /** The parts that have a table of their own. */
    private static final Set<String> FLOW_PARTS = new TreeSet<>(Set.of("awaited", "waiting", "conversations", "before"));
    /** The class path of an earlier build, empty if there is none. */
    private static final String BEFORE = System.getProperty("benchmarks.before", "");
    /** A JDK with virtual threads, null if there is none. */
    private static final Jdk VIRTUAL = virtual(System.getProperty("benchmarks.virtual", ""));
    /** With many commands in flight, turns are longer by this factor, and there are fewer of them. */
    private static final int LONGER = 3;
    private static final int PROFILE_MILLIS = 30_000;
    /** Approximately the events that one core handles in a millisecond. */
    private static final int EVENTS_PER_MILLI = 8;
    /** Refused requests take less CPU time, so a turn has more of them. */
    private static final int REFUSED_PER_MILLI = 3 * EVENTS_PER_MILLI;
    private static final int VIRTUAL_SINCE = 21;
    private static final int STARTS_BEFORE = 30;
    private static final int IN_FLIGHT = 1_000;
    private static final int ACTIONS = 40;
    private static final int LARGE = 10_000_000;
    private static final int LIMIT = 1_048_576;
    private static final int FLOWS = 10_000;
    private static final double KIB = 1_024;
    private static final String TIMES = "×";

    private final Result result;

    private Suite(Result result) {
        this.result = result;
    }

    /** A group of measurements. */
    private interface Part {

        void measure(String name) throws Exception;
    }

    /**
     * Measures, and writes the page if no part was omitted.
     *
     * @param  args      the file for the result, and the directory of the page
     * @throws Exception if it fails
     */
    public static void main(String[] args) throws Exception {
        // the page is in English on each machine
        Locale.setDefault(Locale.ROOT);
        Result result = Result.empty(String.format(
                "%d unless the page says otherwise, in which each peer has %d ms, or over HTTP %d events or %d requests to"
                        + " refuse. They are shared out among %d JVMs of each peer, each after a warm-up of %d ms",
                JVMS * upwards(ROUNDS, JVMS), MILLIS, requests(Kind.GOOD), requests(Kind.STALE), JVMS, WARM_UP_MILLIS));
        Map<String, Part> parts = new Suite(result).parts();
        Set<String> wanted = PARTS.isBlank()
                ? parts.keySet().stream().filter(part -> !FLOW_PARTS.contains(part)).collect(Collectors.toSet())
                : Set.of(PARTS.split(","));
        if (!parts.keySet().containsAll(wanted)) {
            throw new IllegalArgumentException("There are these parts: " + parts.keySet() + ", not all of " + wanted);
        }
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            if (wanted.contains(part.getKey())) {
                long begin = System.nanoTime();
                part.getValue().measure(part.getKey());
                System.out.printf("%s took %d s%n", part.getKey(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin));
                // keeps the results if a later part fails
                result.write(new File(args[0]));
            }
        }
        boolean isMeasurement = ROUNDS >= LEAST_ROUNDS && WARM_UP_MILLIS >= LEAST_WARM_UP_MILLIS;
        if (isMeasurement && PARTS.isBlank()) {
            Report.main(args);
        } else if (isMeasurement && wanted.equals(FLOW_PARTS)) {
            Report.main(new String[]{args[0], args[1], "call-flows"});
        } else {
            System.out.printf(
                    "The page stays as it is. It needs all parts, or those of call flows, %s, %d rounds and a warm-up of %d ms, or more%n",
                    String.join(",", FLOW_PARTS), LEAST_ROUNDS, LEAST_WARM_UP_MILLIS);
        }
        System.exit(0);
    }

    private Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("event-1", name -> events(name, 1));
        parts.put("event-2", name -> events(name, 2));
        parts.put("http", this::http);
        parts.put("refused", this::refused);
        parts.put("http-refused", this::httpRefused);
        parts.put("forged", this::forged);
        parts.put("large", this::large);
        parts.put("consumers", this::consumers);
        parts.put("remembered", this::remembered);
        parts.put("command-options", name -> commands(name, Operations.COMMAND_OPTIONS, Operations.HTTP_CLIENT_OPTIONS,
                Operations.CAMEL_HTTP_OPTIONS, Operations.TO_D_OPTIONS, 1.6, 0.8, 0.5));
        parts.put("command-map", name -> commands(name, Operations.COMMAND_MAP, Operations.HTTP_CLIENT_MAP,
                Operations.CAMEL_HTTP_MAP, Operations.TO_D_MAP, 2.0, 1.0, 0.65));
        parts.put("awaited", this::awaited);
        parts.put("waiting", this::waiting);
        parts.put("conversations", this::conversations);
        parts.put("before", this::before);
        parts.put("in-flight", this::inFlight);
        parts.put("start", this::start);
        parts.put("allocation", this::allocation);
        parts.put("profile", this::profile);
        return parts;
    }

    private static int number(String name, int usual) {
        String given = System.getProperty(name, Integer.toString(usual));
        if (!given.matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException(name + " is a number above 0, not " + given);
        }
        return Integer.parseInt(given);
    }

    private static int warmUpTurns(int millis) {
        return upwards(WARM_UP_MILLIS, millis);
    }

    private static int upwards(int number, int divisor) {
        return (number + divisor - 1) / divisor;
    }

    private void add(String part, String what, String against, boolean atLeast, Double goal, String unit, Figure figure,
            String note) {
        Row row = new Row(part, what, against, atLeast, goal, unit, figure, note);
        result.rows().add(row);
        System.out.printf("%-16s %-60s / %-40s %s: %.3f (%.3f to %.3f) %s %s%n", part, what, against, row.bound(),
                figure.median(), figure.least(), figure.most(), row.goal() == null ? "" : row.isMet() ? "met" : "MISSED", note);
    }

    // in process

    private void events(String part, int threads) throws Exception {
        Rounds rounds = inProcess(threads, List.of(), Operations.EVENT, Operations.EVENT_BARE_BOUNCY_CASTLE,
                Operations.EVENT_OFFICIAL_SDK, Operations.EVENT_HAND_WRITTEN, Operations.EVENT_UNGUARDED);
        String in = ", in process, threads: " + threads;
        String what = "Raw request to typed event" + in;
        String bare = "bare Bouncy Castle";
        addRate(part, rounds, what, Operations.EVENT, bare, Operations.EVENT_BARE_BOUNCY_CASTLE, 0.9);
        addRate(part, rounds, what, Operations.EVENT, "the way of Telnyx' Java SDK", Operations.EVENT_OFFICIAL_SDK, 6.5);
        addRate(part, rounds, "The same with idempotent=false and sequential=false" + in, Operations.EVENT_UNGUARDED, bare,
                Operations.EVENT_BARE_BOUNCY_CASTLE, null);
        addRate(part, rounds, "Raw request to tree, by a route with a hand-written bean" + in, Operations.EVENT_HAND_WRITTEN,
                bare, Operations.EVENT_BARE_BOUNCY_CASTLE, null);
    }

    private void refused(String part) throws Exception {
        Rounds rounds = inProcess(1, List.of(), Operations.EVENT, Operations.REFUSED_STALE, Operations.REFUSED_MISSING_HEADER,
                Operations.REFUSED_WRONG_LENGTH);
        addRate(part, rounds, "Refusing a stale timestamp, in process", Operations.REFUSED_STALE, "accepting", Operations.EVENT,
                20.0);
        addRate(part, rounds, "Refusing a missing header, in process", Operations.REFUSED_MISSING_HEADER, "accepting",
                Operations.EVENT, 20.0);
        addRate(part, rounds, "Refusing a signature of a wrong length, in process", Operations.REFUSED_WRONG_LENGTH,
                "accepting", Operations.EVENT, 20.0);
    }

    private void forged(String part) throws Exception {
        Rounds rounds = inProcess(1, List.of(), Operations.EVENT, Operations.REFUSED_FORGED_1_KEY, Operations.EVENT_2_KEYS,
                Operations.REFUSED_FORGED_2_KEYS, Operations.EVENT_4_KEYS, Operations.REFUSED_FORGED_4_KEYS);
        addRate(part, rounds, "Refusing a forgery, 1 key", Operations.REFUSED_FORGED_1_KEY, "accepting", Operations.EVENT, 1.0);
        addRate(part, rounds, "Refusing a forgery, 2 keys", Operations.REFUSED_FORGED_2_KEYS, "accepting",
                Operations.EVENT_2_KEYS, 0.5);
        addRate(part, rounds, "Refusing a forgery, 4 keys", Operations.REFUSED_FORGED_4_KEYS, "accepting",
                Operations.EVENT_4_KEYS, 0.25);
    }

    private void consumers(String part) throws Exception {
        Rounds rounds = inProcess(1, List.of(), Operations.EVENT_64_CONSUMERS, Operations.EVENT_1_CONSUMER);
        addRate(part, rounds, "64 consumers on a path, of which one wants the event", Operations.EVENT_64_CONSUMERS,
                "1 consumer", Operations.EVENT_1_CONSUMER, 0.95);
    }

    private void remembered(String part) throws Exception {
        Rounds rounds = inProcess(1, List.of(), Operations.EVENT_100000_REMEMBERED, Operations.EVENT);
        addRate(part, rounds, "100,000 remembered ids, each event puts one out", Operations.EVENT_100000_REMEMBERED,
                "an empty repository of that size", Operations.EVENT, 0.97);
    }

    private void addRate(String part, Rounds rounds, String what, Operations subject, String against, Operations other,
            Double goal) {
        add(part, what, against, true, goal, TIMES, rounds.ratio(subject.name(), other.name(), Turn::rate),
                behind(rounds, subject, other, Turn::rate, "%.0f/s, %.0f/s"));
    }

    private static String behind(Rounds rounds, Enum<?> subject, Enum<?> other, ToDoubleFunction<Turn> what, String format) {
        return String.format(format, rounds.figure(subject.name(), what).median(), rounds.figure(other.name(), what).median());
    }

    private static Rounds inProcess(int threads, List<String> options, Operations... operations) throws Exception {
        return inProcess(System.getProperty("java.home"), "run", threads, 1, options, operations);
    }

    private static Rounds inProcess(String javaHome, String how, int threads, int longer, List<String> options,
            Operations... operations) throws Exception {
        Map<String, Callable<ChildJvm>> jvms = new LinkedHashMap<>();
        for (Operations operation : operations) {
            jvms.put(operation.name(), () -> new ChildJvm(javaHome, OperationJvm.class, options, operation.name()));
        }
        return inProcess(how + " " + threads + " ", longer, jvms);
    }

    private static Rounds inProcess(String how, int longer, Map<String, Callable<ChildJvm>> makers) throws Exception {
        Rounds rounds = new Rounds();
        for (int i = 0; i < JVMS; i++) {
            Map<String, Rounds.Peer> peers = new LinkedHashMap<>();
            List<ChildJvm> jvms = new ArrayList<>();
            try {
                for (Map.Entry<String, Callable<ChildJvm>> maker : makers.entrySet()) {
                    ChildJvm jvm = maker.getValue().call();
                    jvms.add(jvm);
                    peers.put(maker.getKey(), () -> Turn.ofLine(jvm.ask(how + longer * MILLIS)));
                }
                rounds.run(peers, warmUpTurns(longer * MILLIS),
                        upwards(Math.max(ROUNDS / longer, Math.min(ROUNDS, LEAST_ROUNDS)), JVMS));
            } finally {
                for (ChildJvm jvm : jvms) {
                    jvm.close();
                }
            }
        }
        return rounds;
    }

    // over HTTP

    private void http(String part) throws Exception {
        Rounds rounds = overHttp(part, List.of(Way.values()), List.of(Kind.GOOD), HttpPeer::way);
        String what = "Webhook over HTTP, 50 connections, CPU of the server";
        String vertx = "bare Vert.x handler";
        addOverHttp(part, rounds, what, Way.COMPONENT, "hand-written bean on platform-http", Way.HAND_WRITTEN, 1.1);
        addOverHttp(part, rounds, what, Way.COMPONENT, vertx, Way.VERTX, 1.2);
        addOverHttp(part, rounds, "The hand-written bean on platform-http, CPU of the server", Way.HAND_WRITTEN, vertx,
                Way.VERTX, null);
    }

    private void httpRefused(String part) throws Exception {
        List<Kind> cheap = List.of(Kind.STALE, Kind.MISSING_HEADER, Kind.WRONG_LENGTH);
        Rounds rounds = overHttp(part, List.of(Way.COMPONENT), Stream.concat(Stream.of(Kind.GOOD), cheap.stream()).toList(),
                HttpPeer::kind);
        for (Kind kind : cheap) {
            addOverHttp(part, rounds,
                    "Refusing over HTTP: " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", CPU of the server",
                    kind, "accepting", Kind.GOOD, 0.35);
        }
    }

    /** Runs a server for each way and kind of requests, alternately. */
    private Rounds overHttp(String part, List<Way> ways, List<Kind> kinds, Function<HttpPeer, Enum<?>> name)
            throws Exception {
        Rounds rounds = new Rounds();
        for (int i = 0; i < JVMS; i++) {
            Map<String, HttpPeer> peers = new LinkedHashMap<>();
            try (ChildJvm client = new ChildJvm(LoadClient.class, List.of("-Xmx1g"))) {
                for (Way way : ways) {
                    for (Kind kind : kinds) {
                        HttpPeer peer = new HttpPeer(client, way, kind, requests(kind));
                        peers.put(name.apply(peer).name(), peer);
                    }
                }
                rounds.run(peers, warmUpTurns(MILLIS), 0);
                for (HttpPeer peer : peers.values()) {
                    peer.forgetThreads();
                }
                rounds.run(peers, 0, upwards(ROUNDS, JVMS));
                for (HttpPeer peer : peers.values()) {
                    result.addThreads(part + ": " + peer.label(), peer.threads());
                }
            } finally {
                for (HttpPeer peer : peers.values()) {
                    peer.close();
                }
            }
        }
        return rounds;
    }

    private static int requests(Kind kind) {
        return MILLIS * (kind == Kind.GOOD ? EVENTS_PER_MILLI : REFUSED_PER_MILLI);
    }

    private void addOverHttp(String part, Rounds rounds, String what, Enum<?> subject, String against, Enum<?> other,
            Double goal) {
        add(part, what, against, false, goal, TIMES, rounds.ratio(subject.name(), other.name(), Turn::cpuMicros),
                behind(rounds, subject, other, Turn::cpuMicros, "%.1f µs, %.1f µs; ")
                        + behind(rounds, subject, other, Turn::loadPercent, "the client took %.0f %%, %.0f %% of all cores"));
    }

    private void large(String part) throws Exception {
        large(part, "declared", LIMIT, "the server's limit of 1 MiB", String.valueOf(LIMIT));
        large(part, "chunked", LIMIT, "the server's limit of 1 MiB", String.valueOf(LIMIT));
        large(part, "chunked", 10 * LIMIT, "the server's limit of 10 MiB, if it is given none");
    }

    private void large(String part, String how, int limit, String against, String... option) throws Exception {
        double[] ratios = new double[LEAST_ROUNDS];
        int open = 0;
        for (int i = 0; i < ratios.length; i++) {
            String[] arguments = option.length == 0
                    ? new String[]{Way.COMPONENT.name()}
                    : new String[]{Way.COMPONENT.name(), option[0]};
            try (ChildJvm client = new ChildJvm(LoadClient.class, List.of());
                    ChildJvm server = new ChildJvm(WebhookServer.class, List.of("-Xmx3g"), arguments)) {
                long before = Long.parseLong(server.ask("memory"));
                open = Math.max(open, Integer.parseInt(client.ask("hold " + server.greeting() + " " + how + " " + LARGE)));
                long held = Long.parseLong(server.ask("memory")) - before;
                ratios[i] = (double) held / LoadClient.CONNECTIONS / limit;
                client.ask("release");
            }
        }
        add(part, "Memory for each of 50 connections that sends 10 MB, " + how, against, false, 1.0, TIMES, Figure.of(ratios),
                String.format("%.0f KB; %d connections not refused before the end of the body",
                        Figure.of(ratios).median() * limit / 1000, open));
    }

    // commands

    private void commands(String part, Operations command, Operations bare, Operations camelHttp, Operations toD, double goal,
            double goalCamelHttp, double goalToD) throws Exception {
        try (ChildJvm server = new ChildJvm(CommandServer.class, List.of())) {
            Rounds rounds = inProcess(1, withServer(server), command, bare, camelHttp, toD);
            String what = command == Operations.COMMAND_OPTIONS
                    ? "Command by endpoint options, CPU"
                    : "Command by a map and three Simple options, CPU";
            addCpu(part, rounds, what, command, "bare HttpClient 5", bare, goal);
            addCpu(part, rounds, what, command, "camel-http with ready JSON", camelHttp, goalCamelHttp);
            addCpu(part, rounds, what, command, "toD(\"http:…\") with marshal().json()", toD, goalToD);
        }
    }

    private void addCpu(String part, Rounds rounds, String what, Operations subject, String against, Operations other,
            double goal) {
        add(part, what, against, false, goal, TIMES, rounds.ratio(subject.name(), other.name(), Turn::cpuMicros),
                behind(rounds, subject, other, Turn::cpuMicros, "%.1f µs, %.1f µs"));
    }

    // call flows

    private void awaited(String part) throws Exception {
        try (ChildJvm server = new ChildJvm(CommandServer.class, List.of())) {
            Rounds rounds = inProcess(1, withServer(server), Operations.EVENT_AWAITED, Operations.EVENT);
            addCpu(part, rounds, "Event that a flow waits for, in process, CPU", Operations.EVENT_AWAITED,
                    "the same event to an ordinary route", Operations.EVENT, 1.25);
        }
    }

    private void conversations(String part) throws Exception {
        try (ChildJvm server = new ChildJvm(CommandServer.class, List.of())) {
            Rounds rounds = inProcess(1, withServer(server), Operations.CONVERSATIONS_AWAITED,
                    Operations.CONVERSATIONS_BY_EVENTS);
            addCpu(part, rounds, "1,000 conversations in parallel, 5 steps with await each, CPU of all",
                    Operations.CONVERSATIONS_AWAITED, "the same as a route for each event", Operations.CONVERSATIONS_BY_EVENTS,
                    1.1);
        }
    }

    /** Compares this build with an earlier one, if its class path is given. */
    private void before(String part) throws Exception {
        if (BEFORE.isBlank() || BEFORE.startsWith("${")) {
            System.out.println(part
                    + ": not measured. Give the class path of the benchmarks of an earlier build: -Dbenchmarks.before=...");
            return;
        }
        try (ChildJvm server = new ChildJvm(CommandServer.class, List.of())) {
            for (Operations operation : List.of(Operations.EVENT, Operations.COMMAND_OPTIONS, Operations.COMMAND_MAP)) {
                List<String> now = withServer(server);
                // the second class path replaces the first
                List<String> then = Stream.concat(now.stream(), Stream.of("-cp", BEFORE)).toList();
                Map<String, Callable<ChildJvm>> jvms = new LinkedHashMap<>();
                jvms.put("now", () -> new ChildJvm(OperationJvm.class, now, operation.name()));
                jvms.put("then", () -> new ChildJvm(OperationJvm.class, then, operation.name()));
                Rounds rounds = inProcess("run 1 ", 1, jvms);
                add(part, operation.label() + ", CPU", "the build before", false, 1.05, TIMES,
                        rounds.ratio("now", "then", Turn::cpuMicros),
                        String.format("%.1f µs, %.1f µs", rounds.figure("now", Turn::cpuMicros).median(),
                                rounds.figure("then", Turn::cpuMicros).median()));
            }
        }
    }

    /** Measures the heap of a waiting flow, in JVMs of its own. */
    private void waiting(String part) throws Exception {
        double[] flows = new double[LEAST_ROUNDS];
        double[] exchanges = new double[LEAST_ROUNDS];
        double[] beyond = new double[LEAST_ROUNDS];
        double[] threads = new double[LEAST_ROUNDS];
        try (ChildJvm server = new ChildJvm(CommandServer.class, List.of())) {
            for (int i = 0; i < LEAST_ROUNDS; i++) {
                String[] flow = cost("flow", server);
                flows[i] = Double.parseDouble(flow[0]) / KIB;
                threads[i] = Double.parseDouble(flow[1]);
                exchanges[i] = Double.parseDouble(cost("exchange", server)[0]) / KIB;
                beyond[i] = flows[i] - exchanges[i];
            }
        }
        String what = String.format("%,d flows that wait, ", FLOWS);
        add(part, what + "heap of each", "an exchange that stands in a route", false, 4.0, "KiB more", Figure.of(beyond),
                String.format("%.1f KiB, %.1f KiB", Figure.of(flows).median(), Figure.of(exchanges).median()));
        add(part, what + "threads of all", "none that waits", false, 0.0, "more", Figure.of(threads), "");
    }

    private static String[] cost(String what, ChildJvm server) throws Exception {
        try (ChildJvm jvm = new ChildJvm(WaitingFlows.class, withServer(server))) {
            return jvm.ask(what + " " + FLOWS).split(" ");
        }
    }

    private static List<String> withServer(ChildJvm server) {
        return List.of("-Dbenchmarks.server=" + server.greeting(), "-Dbenchmarks.connections=" + IN_FLIGHT);
    }

    private void inFlight(String part) throws Exception {
        if (VIRTUAL == null) {
            System.out.println(part + ": not measured. Say where a JDK 21 or later is: -Dbenchmarks.virtual=...");
            result.machine().put("JDK for virtual threads", "none: nothing was measured on them");
            return;
        }
        result.machine().put("JDK for virtual threads", VIRTUAL.version);
        try (ChildJvm server = new ChildJvm(CommandServer.class, List.of())) {
            server.ask("latency 200");
            Rounds rounds = inProcess(VIRTUAL.home, "run-virtual", IN_FLIGHT, LONGER, withServer(server),
                    Operations.COMMAND_OPTIONS, Operations.HTTP_CLIENT_OPTIONS, Operations.COMMAND_BESIDE_STALLED);
            addRate(part, rounds, "1,000 commands in flight, 200 ms latency, virtual threads", Operations.COMMAND_OPTIONS,
                    "bare HttpClient 5", Operations.HTTP_CLIENT_OPTIONS, 0.9);
            add(part, "The same with one connection stalled, p99 of the others", "none stalled", false, 1.2, TIMES,
                    rounds.ratio(Operations.COMMAND_BESIDE_STALLED.name(), Operations.COMMAND_OPTIONS.name(), Turn::p99Millis),
                    behind(rounds, Operations.COMMAND_BESIDE_STALLED, Operations.COMMAND_OPTIONS, Turn::p99Millis,
                            "%.0f ms, %.0f ms"));
        }
    }

    private record Jdk(String home, String version) {
    }

    /** Returns the given JDK, else the running one if it is JDK 21 or later. */
    private static Jdk virtual(String given) {
        // Maven passes the placeholder if the environment has no such variable
        if (!given.isBlank() && !given.startsWith("${")) {
            String version = version(given);
            if (Integer.parseInt(version.split("\\D")[0]) < VIRTUAL_SINCE) {
                throw new IllegalArgumentException("benchmarks.virtual is older than JDK " + VIRTUAL_SINCE + ": " + given);
            }
            return new Jdk(given, version);
        }
        return Runtime.version().feature() >= VIRTUAL_SINCE
                ? new Jdk(System.getProperty("java.home"), Runtime.version().toString())
                : null;
    }

    private static String version(String javaHome) {
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(javaHome, "release"))) {
            release.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException("benchmarks.virtual is no home of a JDK: " + javaHome, e);
        }
        return release.getProperty("JAVA_VERSION", "0").replace("\"", "");
    }

    private void start(String part) throws Exception {
        try (ChildJvm server = new ChildJvm(CommandServer.class, List.of())) {
            System.setProperty("benchmarks.server", server.greeting());
            Map<String, Rounds.Peer> peers = new LinkedHashMap<>();
            peers.put("none", new ContextStart(0));
            peers.put("many", new ContextStart(ACTIONS));
            Rounds rounds = new Rounds();
            rounds.run(peers, STARTS_BEFORE, ROUNDS);
            add(part, "Start of a context with a webhook, for each added action", "no action", false, 5.0, "ms",
                    rounds.compare("many", "none", turn -> turn.nanos() / 1e6, (many, none) -> (many - none) / ACTIONS),
                    "connections opened: " + server.ask("connections"));
        }
    }

    // memory

    private void allocation(String part) throws Exception {
        // a concurrent run changes times, but not bytes
        System.setProperty("jmh.ignoreLock", "true");
        allocation(part, "Bytes allocated for each event, in process", Operations.EVENT, "hand-written bean",
                Operations.EVENT_HAND_WRITTEN);
        allocation(part, "Bytes allocated for each command by options", Operations.COMMAND_OPTIONS, "bare HttpClient 5",
                Operations.HTTP_CLIENT_OPTIONS);
        allocation(part, "Bytes allocated for each command by a map", Operations.COMMAND_MAP, "bare HttpClient 5",
                Operations.HTTP_CLIENT_MAP);
    }

    private void allocation(String part, String what, Operations subject, String against, Operations other) throws Exception {
        try (ChildJvm server = new ChildJvm(CommandServer.class, List.of())) {
            double[] ours = new double[LEAST_ROUNDS];
            double[] theirs = new double[LEAST_ROUNDS];
            double[] ratios = new double[LEAST_ROUNDS];
            for (int i = 0; i < LEAST_ROUNDS; i++) {
                ours[i] = bytes(subject, server);
                theirs[i] = bytes(other, server);
                ratios[i] = ours[i] / theirs[i];
            }
            add(part, what, against, false, 1.5, TIMES, Figure.of(ratios),
                    String.format("%.0f bytes, %.0f bytes", Figure.of(ours).median(), Figure.of(theirs).median()));
        }
    }

    /** Returns the bytes of one operation, in a new JVM, because the allocations that the compiler removes differ between JVMs. */
    private static double bytes(Operations operation, ChildJvm server) throws Exception {
        RunResult run = new Runner(
                new OptionsBuilder()
                        .include(OperationBenchmark.class.getName())
                        .param("operation", operation.name())
                        .addProfiler(GCProfiler.class)
                        .forks(1)
                        .measurementIterations(1)
                        .jvmArgs(withServer(server).toArray(String[]::new))
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
        return run.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
    }

    private void profile(String part) throws Exception {
        try (ChildJvm server = new ChildJvm(CommandServer.class, List.of())) {
            for (Operations operation : List.of(Operations.EVENT, Operations.EVENT_HAND_WRITTEN, Operations.COMMAND_OPTIONS,
                    Operations.COMMAND_MAP, Operations.HTTP_CLIENT_OPTIONS)) {
                List<String> options = new ArrayList<>(withServer(server));
                // otherwise a sample counts for the next safepoint, perhaps in another method
                options.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:+DebugNonSafepoints"));
                // otherwise the bottom of the stack, which identifies the operation, is cut off
                options.add("-XX:FlightRecorderOptions=stackdepth=256");
                try (ChildJvm jvm = new ChildJvm(OperationJvm.class, options, operation.name())) {
                    for (int i = 0; i < warmUpTurns(MILLIS); i++) {
                        jvm.ask("run 1 " + MILLIS);
                    }
                    result.profiles()
                            .put(operation.label(),
                                    Result.shares(jvm.ask("profile " + PROFILE_MILLIS / MILLIS + " " + MILLIS)));
                    System.out.println(part + ": " + operation.label());
                }
            }
        }
    }
}
