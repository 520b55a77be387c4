package org.cameltelnyx.voice.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import com.sun.net.httpserver.HttpExchange;

/**
 * From an HTTP request to a command and back, with the faults that a test has asked for. Commands are handled one after
 * the other, on the thread of the timer.
 */
final class HttpApi {

    private final Timer timer;
    private final Operations operations;
    private final CommandDesk desk;
    private final CommandFaults faults;
    private final Duration latency;
    private final RateWindow rate;
    private final Clock clock;
    private final Observer observer;

    HttpApi(
            Timer timer, Operations operations, CommandDesk desk, CommandFaults faults, Duration latency, Clock clock,
            Observer observer) {
        this.timer = timer;
        this.operations = operations;
        this.desk = desk;
        this.faults = faults;
        this.latency = latency;
        this.rate = new RateWindow(clock);
        this.clock = clock;
        this.observer = observer;
    }

    void accept(HttpExchange request, HttpFront.Reply reply) throws IOException {
        Command command = commandOf(request, request.getRequestBody().readAllBytes());
        timer.soon(() -> receive(command, reply));
    }

    private void receive(Command command, HttpFront.Reply reply) {
        observer.arrived(command);
        CommandFate fate = faults.take(command.action());
        timer.after(latency.plus(fate.latencyBefore()), () -> handle(command, fate, reply));
    }

    private void handle(Command command, CommandFate fate, HttpFront.Reply reply) {
        if (fate.endingBefore() != null) {
            CommandDesk.Handled untouched = new CommandDesk.Handled(null, false);
            finish(command, untouched, fate.endingBefore(), Duration.ZERO, reply);
            return;
        }
        CommandDesk.Handled handled = desk.handle(command);
        CommandFate.Ending ending = fate.endingAfter() != null
                ? fate.endingAfter()
                : new CommandFate.OtherAnswer(handled.answer());
        finish(command, handled, ending, fate.latencyAfter(), reply);
    }

    /** A command is on record before its sender can know that it was answered. */
    private void finish(
            Command command, CommandDesk.Handled handled, CommandFate.Ending ending, Duration latencyAfter,
            HttpFront.Reply reply) {
        Answer answer = null;
        if (ending instanceof CommandFate.OtherAnswer other) {
            answer = other.answer();
        } else if (ending instanceof CommandFate.CutInHalf) {
            answer = handled.answer();
        }
        observer.received(command, new ReceivedCommand(
                command.action(), command.method(), command.path(), command.query(), command.callControlId(), command.headers(),
                command.body(), answer == null ? 0 : answer.status(), handled.tookEffect(), clock.instant()), answer);
        timer.after(latencyAfter, () -> end(reply, ending, handled.answer()));
    }

    private void end(HttpFront.Reply reply, CommandFate.Ending ending, Answer own) {
        if (ending instanceof CommandFate.OtherAnswer other) {
            write(reply, other.answer(), other.answer().body());
        } else if (ending instanceof CommandFate.CutInHalf) {
            write(reply, own, Arrays.copyOf(own.body(), own.body().length / 2));
        } else {
            reply.breakOff();
        }
    }

    /** Writes the body after the head of an answer, whose own body may be longer. */
    private void write(HttpFront.Reply reply, Answer answer, byte[] body) {
        reply.set(rate.headersOfNext());
        reply.set(answer.headers());
        reply.write(answer.status(), body, answer.body().length);
    }

    private Command commandOf(HttpExchange request, byte[] body) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        String method = request.getRequestMethod();
        URI uri = request.getRequestURI();
        return new Command(
                method, uri.getRawPath(), Collections.unmodifiableMap(query(uri)), Collections.unmodifiableMap(headers), body,
                operations.find(method, uri.getRawPath()));
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new TreeMap<>();
        if (uri.getRawQuery() != null) {
            for (String parameter : uri.getRawQuery().split("&")) {
                String[] parts = parameter.split("=", 2);
                query.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
