package org.cameltelnyx.voice.simulator;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** What each action does to the call that it is for. That a client_state is kept, which all share, is not said here. */
final class Effects {

    /** Lets an action take effect, and returns the data to answer with. */
    @FunctionalInterface
    interface Effect {

        JsonNode apply(SimulatedCall call, JsonNode body);
    }

    /** An effect that has nothing to tell but that all is well. */
    @FunctionalInterface
    private interface SilentEffect {

        void apply(SimulatedCall call, JsonNode body);
    }

    private static final Map<String, Effect> BY_ACTION = Map.of(
            "update-client-state", ok((call, body) -> {
            }),
            "refer", ok((call, body) -> call.refer()),
            "send-dtmf", ok((call, body) -> call.sendDigits(body.path("digits").asText())),
            "start-siprec", ok((call, body) -> call.startSiprec()),
            "stop-siprec", ok((call, body) -> call.stopSiprec()),
            "start-noise-suppression", ok((call, body) -> call.startNoiseSuppression()),
            "stop-noise-suppression", ok((call, body) -> call.stopNoiseSuppression()),
            "switch-supervisor-role", ok((call, body) -> call.switchSupervisorRole(body.path("role").asText())));

    private Effects() {
    }

    static Effect of(Operation operation) {
        Effect effect = BY_ACTION.get(operation.action());
        if (effect == null) {
            throw new IllegalStateException("The action " + operation.action() + " has a file but no entry in Effects");
        }
        return effect;
    }

    private static Effect ok(SilentEffect effect) {
        return (call, body) -> {
            effect.apply(call, body);
            return Json.object().put("result", "ok");
        };
    }
}
