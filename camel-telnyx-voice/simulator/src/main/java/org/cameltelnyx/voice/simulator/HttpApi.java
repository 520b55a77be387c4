package org.cameltelnyx.voice.simulator;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;

import com.sun.net.httpserver.HttpExchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns HTTP requests into commands, and their results into answers, with the faults that a test has added. Separate
 * threads read requests and write answers; in between, the loop handles one command after the other.
 */
final class HttpApi {

    private static final Logger LOG = LoggerFactory.getLogger(HttpApi.class);

    private final Loop loop;
    private final Executor threads;
    private final Operations operations;
    private final CommandDesk desk;
    private final CommandFaults faults;
    private final Duration latency;
    private final RateWindow rate;
    private final SimulatorClock clock;
    private final Observer observer;

    HttpApi(
            Loop loop, Executor threads, Operations operations, CommandDesk desk, CommandFaults faults, Duration latency,
            SimulatorClock clock, Observer observer) {
        this.loop = loop;
        this.threads = threads;
        this.operations = operations;
        this.desk = desk;
        this.faults = faults;
        this.latency = latency;
        this.rate = new RateWindow(clock::unmoved);
        this.clock = clock;
        this.observer = observer;
    }

    void accept(HttpExchange exchange) throws IOException {
        Command command = commandOf(exchange, exchange.getRequestBody().readAllBytes());
        loop.execute(() -> answering(command, exchange, () -> receive(command, exchange)));
    }

    /** Runs an action; if it fails, the client still gets an answer. */
    private void answering(Command command, HttpExchange exchange, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error e) {
            LOG.error("The simulator has failed at {} {}", command.method(), command.path(), e);
            Answer answer = Answer.refused(
                    TelnyxError.UNEXPECTED, "The simulator has failed: " + e + ". This is a bug of the simulator.",
                    null);
            CommandDesk.Handled failed = new CommandDesk.Handled(answer, false);
            finish(command, failed, new CommandFate.OtherAnswer(answer), Duration.ZERO, exchange);
        }
    }

    private void receive(Command command, HttpExchange exchange) {
        observer.arrived(command);
        CommandFate fate = faults.take(command.action());
        after(latency.plus(fate.latencyBefore()),
                () -> answering(command, exchange, () -> handle(command, fate, exchange)));
    }

    private void handle(Command command, CommandFate fate, HttpExchange exchange) {
        if (fate.endingBefore() != null) {
            CommandDesk.Handled untouched = new CommandDesk.Handled(null, false);
            finish(command, untouched, fate.endingBefore(), Duration.ZERO, exchange);
            return;
        }
        CommandDesk.Handled handled = desk.handle(command);
        CommandFate.Ending ending = fate.endingAfter() != null
                ? fate.endingAfter()
                : new CommandFate.OtherAnswer(handled.answer());
        finish(command, handled, ending, fate.latencyAfter(), exchange);
    }

    /** Records the command before it sends the answer, so that the sender finds it in the record. */
    private void finish(
            Command command, CommandDesk.Handled handled, CommandFate.Ending ending, Duration latencyAfter,
            HttpExchange exchange) {
        Answer answer = null;
        if (ending instanceof CommandFate.OtherAnswer other) {
            answer = other.answer();
        } else if (ending instanceof CommandFate.CutInHalf) {
            answer = handled.answer();
        }
        observer.received(command, new ReceivedCommand(
                command.action(), command.method(), command.path(), command.query(), command.callControlId(), command.headers(),
                command.body(), answer == null ? 0 : answer.status(), handled.tookEffect(),
                answer == null ? null : answer.refusal(),
                clock.instant()), answer);
        after(latencyAfter, () -> LocalServer.write(threads, exchange, to -> end(to, ending, handled.answer())));
    }

    private void after(Duration delay, Runnable action) {
        if (delay.isZero()) {
            action.run();
        } else {
            loop.after(delay, action);
        }
    }

    private void end(HttpExchange exchange, CommandFate.Ending ending, Answer own) throws IOException {
        if (ending instanceof CommandFate.OtherAnswer other) {
            prepareHead(exchange, other.answer());
            LocalServer.answer(exchange, other.answer().status(), other.answer().body());
        } else if (ending instanceof CommandFate.CutInHalf) {
            prepareHead(exchange, own);
            LocalServer.cutInHalf(exchange, own.status(), own.body());
        }
        // closing an exchange without an answer closes its connection
        exchange.close();
    }

    private void prepareHead(HttpExchange exchange, Answer answer) {
        rate.headersOfNext().forEach(exchange.getResponseHeaders()::set);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
    }

    private Command commandOf(HttpExchange exchange, byte[] body) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        String method = exchange.getRequestMethod();
        // the URI as sent: getPath() omits a part that looks like a host
        String[] pathAndQuery = exchange.getRequestURI().toString().split("\\?", 2);
        String path = pathAndQuery[0];
        Map<String, String> query = pathAndQuery.length == 1 ? Map.of() : queryOf(pathAndQuery[1]);
        return new Command(
                method, path, Collections.unmodifiableMap(query), Collections.unmodifiableMap(headers), body,
                operations.find(method, path));
    }

    /** Parses a query; if a parameter is repeated, its last value counts. */
    static Map<String, String> queryOf(String raw) {
        Map<String, String> query = new TreeMap<>();
        for (String parameter : (raw == null ? "" : raw).split("[&;]")) {
            String[] nameAndValue = parameter.split("=", 2);
            if (!nameAndValue[0].isEmpty()) {
                query.put(decode(nameAndValue[0]), nameAndValue.length == 1 ? "" : decode(nameAndValue[1]));
            }
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
