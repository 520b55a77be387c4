package org.cameltelnyx.voice.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The effect of each operation, and its answer. {@link CommandDesk} stores the client_state, which is common to all
 * operations.
 */
final class Effects {

    /** A command with its context; the call is that of the path, or null. */
    record Request(Switchboard switchboard, SimulatedCall call, Command command, JsonNode body) {

        String text(String field) {
            return body.path(field).asText("");
        }

        String id(String name) {
            return command.match().orElseThrow().ids().get(name);
        }
    }

    /** Applies an operation, and returns its answer. */
    @FunctionalInterface
    interface Effect {

        /**
         * Applies the operation.
         *
         * @throws Refusal if the current state does not permit the operation; nothing has changed then
         */
        Answer apply(Request request);
    }

    /** An effect whose answer is only {@code ok}. */
    @FunctionalInterface
    interface SilentEffect {

        void apply(Request request);
    }

    private static final Map<String, Effect> BY_ACTION = all();

    private Effects() {
    }

    static Effect of(Operation operation) {
        Effect effect = BY_ACTION.get(operation.action());
        if (effect == null) {
            throw new IllegalStateException("The action " + operation.action() + " has a file but no effect");
        }
        return effect;
    }

    static Effect ok(SilentEffect effect) {
        return request -> {
            effect.apply(request);
            return Answer.ok(Json.object().put("result", "ok"));
        };
    }

    /** Returns the answer {@code ok} with one more field. */
    static Answer okWith(String field, String value) {
        return Answer.ok(Json.object().put("result", "ok").put(field, value));
    }

    private static Map<String, Effect> all() {
        Map<String, Effect> all = new LinkedHashMap<>();
        all.putAll(CallEffects.BY_ACTION);
        all.putAll(ConferenceEffects.BY_ACTION);
        all.putAll(QueueEffects.BY_ACTION);
        all.putAll(AccountEffects.BY_ACTION);
        return Map.copyOf(all);
    }
}
