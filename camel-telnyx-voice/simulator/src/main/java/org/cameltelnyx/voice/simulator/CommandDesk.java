package org.cameltelnyx.voice.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

/** Decides what a command is answered with, and lets it take effect. */
final class CommandDesk {

    private final String authorization;
    private final Operations operations;
    private final Function<String, SimulatedCall> calls;
    private final CommandIds commandIds;
    private final Clock clock;

    CommandDesk(
            String apiKey, Operations operations, Function<String, SimulatedCall> calls, CommandIds commandIds,
            Clock clock) {
        this.authorization = "Bearer " + apiKey;
        this.operations = operations;
        this.calls = calls;
        this.commandIds = commandIds;
        this.clock = clock;
    }

    /** An answer, and whether the command has taken effect. */
    record Handled(Answer answer, boolean tookEffect) {

        private static Handled refused(TelnyxError error, String detail, String pointer) {
            return new Handled(Answer.refused(error, detail, pointer), false);
        }
    }

    Handled handle(Command command) {
        if (!isAuthentic(command.headers().get("Authorization"))) {
            return Handled.refused(
                    TelnyxError.AUTHENTICATION_FAILED, "The Authorization header must be 'Bearer' and the API key.", null);
        }
        if (command.match().isEmpty()) {
            return unknown(command);
        }
        Optional<JsonNode> document = command.body().length == 0 ? Optional.of(Json.object()) : Json.read(command.body());
        if (document.isEmpty() || !document.get().isObject()) {
            return Handled.refused(TelnyxError.BAD_REQUEST, "The body must be a JSON object.", null);
        }
        Operation operation = command.match().get().operation();
        List<Answer.Problem> problems = operation.problemsOf(document.get());
        if (!problems.isEmpty()) {
            return new Handled(Answer.refused(problems), false);
        }
        if (operation.requirement() == Operation.Requirement.NO_CALL) {
            return new Handled(Questions.answerTo(operation), false);
        }
        SimulatedCall call = calls.apply(command.callControlId());
        if (call == null) {
            return Handled.refused(
                    TelnyxError.INVALID_CALL_CONTROL_ID, "There is no call with this id.", "/" + Command.CALL_CONTROL_ID);
        }
        synchronized (call) {
            return once(operation, call, document.get());
        }
    }

    /** A repeated command is answered like the first, whatever has happened to the call since. */
    private Handled once(Operation operation, SimulatedCall call, JsonNode body) {
        String commandId = body.path("command_id").asText();
        Instant now = clock.instant();
        if (commandId.isEmpty() || !operation.takes("command_id")) {
            return carryOut(operation, call, body);
        }
        Optional<Answer> first = commandIds.answerTo(call.callControlId(), commandId, now);
        if (first.isPresent()) {
            return new Handled(first.get(), false);
        }
        Handled handled = carryOut(operation, call, body);
        if (handled.tookEffect()) {
            commandIds.remember(call.callControlId(), commandId, now, handled.answer());
        }
        return handled;
    }

    private static Handled carryOut(Operation operation, SimulatedCall call, JsonNode body) {
        if (call.state() == SimulatedCall.State.ENDED) {
            return Handled.refused(TelnyxError.CALL_ENDED, "The call is over and takes no more commands.", null);
        }
        if (operation.requirement() == Operation.Requirement.ANSWERED_CALL
                && call.state() != SimulatedCall.State.ANSWERED) {
            return Handled.refused(TelnyxError.CALL_NOT_ANSWERED, "The call must be answered first.", null);
        }
        if (operation.takes("client_state") && body.has("client_state")) {
            call.changeClientState(body.path("client_state").asText());
        }
        return new Handled(Answer.ok(Effects.of(operation).apply(call, body)), true);
    }

    private Handled unknown(Command command) {
        Set<String> methods = operations.methodsOf(command.path());
        if (methods.isEmpty()) {
            return Handled.refused(TelnyxError.NOT_FOUND, "The simulator knows nothing at this path.", null);
        }
        String allowed = String.join(", ", methods);
        Answer answer = Answer.refused(TelnyxError.METHOD_NOT_ALLOWED, "This path takes " + allowed + ".", null);
        return new Handled(answer.with(Map.of("Allow", allowed)), false);
    }

    private boolean isAuthentic(String header) {
        return header != null && MessageDigest.isEqual(bytes(header), bytes(authorization));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
