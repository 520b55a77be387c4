package org.cameltelnyx.voice.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * From an HTTP request to a command and back, with the faults that a test has asked for. Runs on Vert.x' event loop.
 */
final class HttpApi {

    private final Timer timer;
    private final Operations operations;
    private final CommandDesk desk;
    private final CommandFaults faults;
    private final Duration latency;
    private final RateWindow rate;
    private final Clock clock;
    private final Consumer<ReceivedCommand> record;

    HttpApi(
            Timer timer, Operations operations, CommandDesk desk, CommandFaults faults, Duration latency, Clock clock,
            Consumer<ReceivedCommand> record) {
        this.timer = timer;
        this.operations = operations;
        this.desk = desk;
        this.faults = faults;
        this.latency = latency;
        this.rate = new RateWindow(clock);
        this.clock = clock;
        this.record = record;
    }

    void accept(HttpServerRequest request) {
        request.body().onSuccess(body -> receive(request, body.getBytes()));
    }

    private void receive(HttpServerRequest request, byte[] body) {
        Command command = commandOf(request, body);
        CommandFate fate = faults.take(command.action());
        timer.after(latency.plus(fate.latencyBefore()), () -> handle(command, fate, request.response()));
    }

    private void handle(Command command, CommandFate fate, HttpServerResponse response) {
        if (fate.endingBefore() != null) {
            CommandDesk.Handled untouched = new CommandDesk.Handled(null, false);
            finish(command, untouched, fate.endingBefore(), Duration.ZERO, response);
            return;
        }
        CommandDesk.Handled handled = desk.handle(command);
        CommandFate.Ending ending = fate.endingAfter() != null
                ? fate.endingAfter()
                : new CommandFate.OtherAnswer(handled.answer());
        finish(command, handled, ending, fate.latencyAfter(), response);
    }

    /** A command is on record before its sender can know that it was answered. */
    private void finish(
            Command command, CommandDesk.Handled handled, CommandFate.Ending ending, Duration latencyAfter,
            HttpServerResponse response) {
        int status = 0;
        if (ending instanceof CommandFate.OtherAnswer other) {
            status = other.answer().status();
        } else if (ending instanceof CommandFate.CutInHalf) {
            status = handled.answer().status();
        }
        record.accept(new ReceivedCommand(
                command.action(), command.method(), command.path(), command.query(), command.callControlId(),
                command.headers(), command.body(), status, handled.tookEffect(), clock.instant()));
        timer.after(latencyAfter, () -> end(response, ending, handled.answer()));
    }

    private void end(HttpServerResponse response, CommandFate.Ending ending, Answer own) {
        if (response.closed()) {
            return;
        }
        if (ending instanceof CommandFate.OtherAnswer other) {
            writeHead(response, other.answer()).end(Buffer.buffer(other.answer().body()));
        } else if (ending instanceof CommandFate.CutInHalf) {
            Buffer half = Buffer.buffer(own.body()).slice(0, own.body().length / 2);
            writeHead(response, own)
                    .putHeader("Content-Length", Integer.toString(own.body().length))
                    .write(half)
                    .onComplete(written -> response.reset());
        } else {
            response.reset();
        }
    }

    private HttpServerResponse writeHead(HttpServerResponse response, Answer answer) {
        response.setStatusCode(answer.status());
        rate.headersOfNext().forEach(response::putHeader);
        answer.headers().forEach(response::putHeader);
        return response;
    }

    private Command commandOf(HttpServerRequest request, byte[] body) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers().forEach((name, value) -> headers.merge(name, value, (first, next) -> first + ", " + next));
        String method = request.method().name();
        String path = request.uri().split("\\?", 2)[0];
        Map<String, String> query = new TreeMap<>();
        request.params().forEach(query::put);
        return new Command(
                method, path, Collections.unmodifiableMap(query), Collections.unmodifiableMap(headers), body,
                operations.find(method, path));
    }
}
