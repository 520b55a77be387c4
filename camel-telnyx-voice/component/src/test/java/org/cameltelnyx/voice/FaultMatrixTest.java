package org.cameltelnyx.voice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.api.TelnyxVoiceException;
import org.cameltelnyx.voice.simulator.CommandFaults;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every action under every fault: how often the command took effect, what the route got, and how long it took. The table
 * stands in the report of the test, and in the documentation, with the times of the run that wrote it:
 *
 * <pre>
 * mvn test -pl camel-telnyx-voice/component -am -Dtest=FaultMatrixTest -Dsurefire.failIfNoSpecifiedTests=false -DwriteDocs
 * </pre>
 */
@Tag("any-camel")
class FaultMatrixTest {

    private static final Path DOCS = Path.of("..", "..", "docs", "measured", "fault-matrix.md");
    private static final String NOTICE = "<!-- Written by FaultMatrixTest with -DwriteDocs: do not edit. -->\n";
    private static final Duration RESPONSE_TIMEOUT = Duration.ofMillis(500);
    private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(200);
    /** How many commands: they wait nearly all the time, but on a busy machine no answer may come late. */
    private static final int AT_ONCE = 24;
    /** What the simulator knows so far. */
    private static final List<String> ACTIONS = List.of("refer", "send-dtmf", "start-noise-suppression", "start-siprec",
            "stop-noise-suppression", "stop-siprec", "switch-supervisor-role", "update-client-state");
    private static final Map<String, String> OPTIONS = Map.of(
            "refer", "sipAddress=sip:agent@pbx.example.com", "send-dtmf", "digits=1", "start-siprec", "connectorName=recorder",
            "switch-supervisor-role", "role=whisper", "update-client-state", "clientState=aGVsbG8=");

    /** Where the fault is: how it is made, and where commands are sent then; whether bytes of a command can reach Telnyx. */
    private enum Fault {
        RATE_LIMIT("429", script -> script.status(429, Map.of("x-ratelimit-reset", "1")), false),
        REQUEST_TIMEOUT("408, after the effect", script -> script.afterEffect().status(408), true),
        SERVER_ERROR("500, after the effect", script -> script.afterEffect().status(500), true),
        BAD_GATEWAY("502, after the effect", script -> script.afterEffect().status(502), true),
        UNAVAILABLE("503, before the effect", script -> script.status(503), true),
        GATEWAY_TIMEOUT("504, after the effect", script -> script.afterEffect().status(504), true),
        REFUSED("connection refused", null, false),
        CONNECT("connect timeout", null, false),
        RESET_BEFORE("reset before the effect", CommandFaults.Script::dropBeforeEffect, true),
        RESET_AFTER("reset after the effect", CommandFaults.Script::dropAfterEffect, true),
        CUT("response cut", CommandFaults.Script::cutResponse, true),
        LATE("response late", script -> script.afterEffect().latency(RESPONSE_TIMEOUT.multipliedBy(2)), true);

        private final String title;
        private final Consumer<CommandFaults.Script> script;
        private final boolean sent;

        Fault(String title, Consumer<CommandFaults.Script> script, boolean sent) {
            this.title = title;
            this.script = script;
            this.sent = sent;
        }
    }

    /** How long the fault lasts. */
    private enum Lasting {
        ONCE("once"), ALWAYS("always");

        private final String title;

        Lasting(String title) {
            this.title = title;
        }
    }

    /** What came of one command. */
    private record Cell(Fault fault, Lasting lasting, String action, int effects, int attempts, String got, boolean unknown,
            long millis) {

        List<String> outcome() {
            return List.of(fault.title, lasting.title, String.valueOf(effects), String.valueOf(attempts),
                    got + (unknown ? ", effect unknown" : ""));
        }
    }

    @Test
    @Timeout(180)
    void everyActionUnderEveryFault() throws Exception {
        List<Cell> cells = run();

        String table = table(cells);
        System.out.println(table);
        for (Cell cell : cells) {
            check(cell);
        }
        if (System.getProperty("writeDocs") != null) {
            Files.createDirectories(DOCS.getParent());
            Files.writeString(DOCS, table);
        }
        assertThat(withoutTimes(table)).as("what the documentation says; see the javadoc of this test for how to write it anew")
                .isEqualTo(withoutTimes(Files.readString(DOCS)));
    }

    private static void check(Cell cell) {
        ActionModel action = ActionModel.find(cell.action).orElseThrow();
        boolean takesId = action.field("commandId").isPresent();
        if (takesId) {
            assertThat(cell.effects).as("effects of a command with an id: %s", cell).isLessThanOrEqualTo(1);
        }
        if (!takesId && !action.isRepeatable() && cell.fault.sent) {
            assertThat(cell.attempts).as("attempts of a command that is not repeatable: %s", cell).isEqualTo(1);
            assertThat(cell.effects).as("effects of a command that is not repeatable: %s", cell).isLessThanOrEqualTo(1);
        }
        if (cell.got.equals("ok")) {
            assertThat(cell.effects).as("a command that has succeeded has taken effect: %s", cell).isPositive();
        } else if (!cell.unknown) {
            assertThat(cell.effects).as("a command whose failure is certain has had no effect: %s", cell).isZero();
        }
    }

    // running

    private List<Cell> run() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        List<Target> targets = new ArrayList<>();
        try (CamelContext context = new DefaultCamelContext()) {
            context.addComponent("telnyx-voice", new TelnyxVoiceComponent(null, variable -> null));
            context.start();
            ProducerTemplate template = context.createProducerTemplate();
            List<Future<Cell>> running = new ArrayList<>();
            for (Fault fault : Fault.values()) {
                for (Lasting lasting : fault.script == null ? new Lasting[]{Lasting.ALWAYS} : Lasting.values()) {
                    Target target = Target.of(fault);
                    targets.add(target);
                    for (String action : ACTIONS) {
                        running.add(threads.submit(() -> cell(template, target, fault, lasting, action)));
                    }
                }
            }
            List<Cell> cells = new ArrayList<>();
            for (Future<Cell> each : running) {
                cells.add(each.get());
            }
            return cells;
        } finally {
            threads.shutdownNow();
            for (Target target : targets) {
                target.close();
            }
        }
    }

    private static Cell cell(ProducerTemplate template, Target target, Fault fault, Lasting lasting, String action) {
        TelnyxSimulator telnyx = target.telnyx;
        String call = telnyx.siprecConnector("recorder").call().answer().callControlId();
        if (fault.script != null) {
            CommandFaults.Script script = telnyx.faults().on(action);
            fault.script.accept(lasting == Lasting.ALWAYS ? script.always() : script);
        }
        String uri = "telnyx-voice:" + action + "?baseUrl=" + target.baseUrl + "&apiKey=" + telnyx.apiKey()
                + "&responseTimeout=" + RESPONSE_TIMEOUT.toMillis() + "&connectTimeout=" + CONNECT_TIMEOUT.toMillis()
                + (OPTIONS.containsKey(action) ? "&" + OPTIONS.get(action) : "");
        long start = System.nanoTime();
        Exchange exchange = template.send(uri,
                it -> it.getMessage().setHeader(TelnyxVoiceConstants.CALL_CONTROL_ID, call));
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        int effects = telnyx.effects(action);
        if (exchange.getException() == null) {
            CommandResult result = exchange.getMessage().getHeader(TelnyxVoiceConstants.RESULT, CommandResult.class);
            return new Cell(fault, lasting, action, effects, result.attempts(), result.result(), false, millis);
        }
        TelnyxVoiceException failure = (TelnyxVoiceException) exchange.getException();
        return new Cell(fault, lasting, action, effects, failure.getAttempts(), failure.getClass().getSimpleName(),
                failure.isOutcomeUnknown(), millis);
    }

    /**
     * A Telnyx, which other faults do not disturb, and where commands are sent: to it, to a port on which nobody listens, or to
     * one where nobody takes the connection.
     */
    private record Target(TelnyxSimulator telnyx, String baseUrl, List<AutoCloseable> open) implements AutoCloseable {

        static Target of(Fault fault) throws IOException {
            TelnyxSimulator telnyx = TelnyxSimulator.start();
            return switch (fault) {
                case REFUSED -> new Target(telnyx, local(closedPort()), List.of());
                case CONNECT -> unresponsive(telnyx);
                default -> new Target(telnyx, telnyx.baseUrl(), List.of());
            };
        }

        private static int closedPort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }

        /** A server whose queue of connections is full. */
        private static Target unresponsive(TelnyxSimulator telnyx) throws IOException {
            ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            List<AutoCloseable> open = new ArrayList<>(List.of(server));
            try {
                while (true) {
                    Socket socket = new Socket();
                    open.add(socket);
                    socket.connect(server.getLocalSocketAddress(), (int) CONNECT_TIMEOUT.toMillis());
                }
            } catch (IOException e) {
                return new Target(telnyx, local(server.getLocalPort()), open);
            }
        }

        private static String local(int port) {
            return "http://127.0.0.1:" + port + "/v2";
        }

        @Override
        public void close() throws Exception {
            for (AutoCloseable each : open) {
                each.close();
            }
            telnyx.close();
        }
    }

    // showing

    /** One row for all actions of a fault that fared alike. */
    private static String table(List<Cell> cells) {
        Map<List<String>, List<Cell>> rows = cells.stream()
                .collect(Collectors.groupingBy(Cell::outcome, LinkedHashMap::new, Collectors.toList()));
        StringBuilder table = new StringBuilder(NOTICE)
                .append("| Fault | How often | Actions | Attempts | Effects | The route got | Time |\n")
                .append("| --- | --- | --- | ---: | ---: | --- | ---: |\n");
        rows.forEach((outcome, alike) -> table.append("| %s | %s | %s | %s | %s | %s | %s |%n".formatted(
                outcome.get(0), outcome.get(1),
                alike.stream().map(cell -> "`" + cell.action + "`").collect(Collectors.joining(", ")),
                outcome.get(3), outcome.get(2), outcome.get(4), times(alike.stream().mapToLong(Cell::millis)))));
        return table.toString();
    }

    private static String times(LongStream millis) {
        var statistics = millis.summaryStatistics();
        String from = seconds(statistics.getMin());
        String to = seconds(statistics.getMax());
        return (from.equals(to) ? from : from + "–" + to) + " s";
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f", millis / 1000.0);
    }

    private static String withoutTimes(String table) {
        return table.lines()
                .map(line -> line.replaceAll("[^|]+ s \\|$", ""))
                .collect(Collectors.joining("\n"));
    }
}
