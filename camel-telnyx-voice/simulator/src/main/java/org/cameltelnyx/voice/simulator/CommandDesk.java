package org.cameltelnyx.voice.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** Decides the answer to a command, and applies its effect. */
final class CommandDesk {

    private final String authorization;
    private final Operations operations;
    private final Switchboard switchboard;
    private final CommandIds commandIds;
    private final Clock clock;

    CommandDesk(
            String apiKey, Operations operations, Switchboard switchboard, CommandIds commandIds,
            Clock clock) {
        this.authorization = "Bearer " + apiKey;
        this.operations = operations;
        this.switchboard = switchboard;
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
        synchronized (switchboard) {
            try {
                return once(operation, command, document.get());
            } catch (Refusal e) {
                return new Handled(e.answer(), false);
            }
        }
    }

    /** Returns the answer of the first command for a repeated command id, whatever has happened since. */
    private Handled once(Operation operation, Command command, JsonNode body) {
        String commandId = body.path("command_id").asText();
        if (commandId.isEmpty() || !operation.takes("command_id")) {
            return carryOut(operation, command, body);
        }
        // without an id in the path, the command id is unique within the account
        String scope = String.join("/", command.match().orElseThrow().ids().values());
        Instant now = clock.instant();
        Optional<Answer> first = commandIds.answerTo(scope, commandId, now);
        if (first.isPresent()) {
            return new Handled(first.get(), false);
        }
        Handled handled = carryOut(operation, command, body);
        commandIds.remember(scope, commandId, now, handled.answer());
        return handled;
    }

    private Handled carryOut(Operation operation, Command command, JsonNode body) {
        SimulatedCall call = call(operation, command);
        String clientState = call == null ? null : call.clientState();
        if (call != null && operation.takes("client_state") && body.has("client_state")) {
            // first, because the events of the command repeat the client state
            call.changeClientState(body.path("client_state").asText());
        }
        try {
            Answer answer = Effects.of(operation).apply(new Effects.Request(switchboard, call, command, body));
            return new Handled(answer, !operation.isQuestion());
        } catch (Refusal e) {
            if (call != null) {
                call.changeClientState(clientState);
            }
            throw e;
        }
    }

    private SimulatedCall call(Operation operation, Command command) {
        String id = command.callControlId();
        return switch (operation.requirement()) {
            case NO_CALL -> id == null ? null : known(id);
            case KNOWN_CALL -> known(id);
            case ACTIVE_CALL -> switchboard.active(id, Command.CALL_CONTROL_ID);
            case ANSWERED_CALL -> switchboard.answered(id, Command.CALL_CONTROL_ID);
        };
    }

    private SimulatedCall known(String callControlId) {
        return switchboard.find(callControlId)
                .orElseThrow(() -> new Refusal(
                        TelnyxError.INVALID_CALL_CONTROL_ID, "There is no call with this id.", "/" + Command.CALL_CONTROL_ID));
    }

    private Handled unknown(Command command) {
        Set<String> methods = operations.methodsOf(command.path());
        if (methods.isEmpty()) {
            return Handled.refused(TelnyxError.NOT_FOUND, "The simulator does not know this path.", null);
        }
        String allowed = String.join(", ", methods);
        Answer answer = Answer.refused(TelnyxError.METHOD_NOT_ALLOWED, "This path accepts only " + allowed + ".", null);
        return new Handled(answer.with(Map.of("Allow", allowed)), false);
    }

    private boolean isAuthentic(String header) {
        return header != null && MessageDigest.isEqual(bytes(header), bytes(authorization));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
