package org.cameltelnyx.voice.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** What each operation does, and what it is answered with. That a client_state is kept, which all share, is not said here. */
final class Effects {

    /** What a command is about: the call in its path, if there is one, and what else it needs. */
    record Request(Switchboard switchboard, SimulatedCall call, Command command, JsonNode body) {

        String text(String field) {
            return body.path(field).asText("");
        }

        String id(String name) {
            return command.match().orElseThrow().ids().get(name);
        }
    }

    /** Lets an operation take effect, and returns the answer. */
    @FunctionalInterface
    interface Effect {

        /**
         * Carries the operation out.
         *
         * @throws Refusal if that is not possible as things are, in which case nothing has changed
         */
        Answer apply(Request request);
    }

    /** An effect that has nothing to tell but that all is well. */
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

    /** All is well, and there is one thing more to tell. */
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
