package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The actions of a person on the page of the live view, as a test performs them by the Java API. Each deed takes the JSON
 * that the page sends.
 */
final class LiveDeeds {

    private static final int MAX_TEXT = 1_000;
    private static final int MAX_SECONDS = 3_600;
    private static final int MAX_TIMES = 1_000;

    private final TelnyxSimulator simulator;
    private final Map<String, Function<JsonNode, JsonNode>> deeds = new LinkedHashMap<>();

    LiveDeeds(TelnyxSimulator simulator) {
        this.simulator = simulator;
        deeds.put("ring-in", this::ringIn);
        toCall("answer", (call, wish) -> call.answer());
        toCall("press", (call, wish) -> call.type(text(wish, "keys")));
        toCall("say", (call, wish) -> call.say(text(wish, "text")));
        toCall("time-out", (call, wish) -> call.letGatherTimeOut());
        toCall("conclude", (call, wish) -> call.gatheredByAi(result(wish)));
        toCall("pay", (call, wish) -> call.pay());
        toCall("pay-wrongly", (call, wish) -> call.payWrongly("invalid-card-number"));
        toCall("decline", (call, wish) -> decline(call));
        toCall("cancel-payment", (call, wish) -> call.endPayment("cancelled"));
        toCall("hold", (call, wish) -> call.hold());
        toCall("unhold", (call, wish) -> call.unhold());
        toCall("hang-up", (call, wish) -> call.hangup());
        deeds.put("answer-dialed", wish -> {
            simulator.answerDialedCalls(wish.path("answer").asBoolean());
            return Json.object();
        });
        deeds.put("command-fault", this::commandFault);
        deeds.put("webhook-fault", this::webhookFault);
        deeds.put("clear-faults", wish -> {
            simulator.faults().clear();
            simulator.webhookFaults().clear();
            return Json.object();
        });
    }

    boolean knows(String deed) {
        return deeds.containsKey(deed);
    }

    /**
     * Performs a deed, and returns its result.
     *
     * @throws IllegalArgumentException if the wish is invalid; the message is for people
     * @throws IllegalStateException    if the current state does not permit the deed; the message is for people
     */
    JsonNode perform(String deed, JsonNode wish) {
        return deeds.get(deed).apply(wish);
    }

    private void toCall(String deed, BiConsumer<SimulatedCall, JsonNode> action) {
        deeds.put(deed, wish -> {
            SimulatedCall call = call(wish.path("call").asText());
            if (call.state() == SimulatedCall.State.ENDED) {
                throw new IllegalArgumentException("The call has ended.");
            }
            action.accept(call, wish);
            return Json.object();
        });
    }

    private static void decline(SimulatedCall call) {
        String before = call.paymentRefusal();
        call.refusePayments("card_declined");
        try {
            call.pay();
        } finally {
            call.refusePayments(before);
        }
    }

    private SimulatedCall call(String id) {
        return simulator.find(id).orElseThrow(() -> new IllegalArgumentException("There is no such call, or it was removed."));
    }

    private JsonNode ringIn(JsonNode wish) {
        CallOptions options = CallOptions.defaults();
        if (isGiven(wish, "from")) {
            options = options.from(text(wish, "from"));
        }
        if (isGiven(wish, "to")) {
            options = options.to(text(wish, "to"));
        }
        if (isGiven(wish, "connection")) {
            options = options.connectionId(text(wish, "connection"));
        }
        SimulatedCall call = simulator.call(options);
        if (wish.path("answer").asBoolean()) {
            call.answer();
        }
        return Json.object().put("call", call.callControlId());
    }

    private JsonNode commandFault(JsonNode wish) {
        String action = text(wish, "on");
        CommandFaults faults = simulator.faults();
        CommandFaults.Script script = action.equals("*") ? faults.onAny() : faults.on(action);
        script = wish.path("always").asBoolean() ? script.always() : script.times(number(wish, "times", 1, MAX_TIMES));
        if (wish.path("afterEffect").asBoolean()) {
            script = script.afterEffect();
        }
        String fault = text(wish, "fault");
        switch (fault) {
            case "latency" -> script.latency(duration(wish));
            case "status" -> script.status(number(wish, "status", 400, 599), retryAfter(wish));
            case "drop-before" -> script.dropBeforeEffect();
            case "drop-after" -> script.dropAfterEffect();
            case "cut" -> script.cutResponse();
            default -> throw new IllegalArgumentException("There is no fault for commands with this name.");
        }
        return Json.object();
    }

    private static Map<String, String> retryAfter(JsonNode wish) {
        return isGiven(wish, "retryAfter")
                ? Map.of("Retry-After", Integer.toString(number(wish, "retryAfter", 0, MAX_SECONDS)))
                : Map.of();
    }

    private JsonNode webhookFault(JsonNode wish) {
        WebhookFaults.Script script = simulator.webhookFaults().on(text(wish, "on"));
        script = wish.path("always").asBoolean() ? script.always() : script.times(number(wish, "times", 1, MAX_TIMES));
        String fault = text(wish, "fault");
        switch (fault) {
            case "duplicate" -> script.duplicate();
            case "late" -> script.late(duration(wish));
            case "out-of-order" -> script.outOfOrder();
            case "tamper" -> script.tamper();
            case "stale" -> script.stale(duration(wish));
            case "unsigned" -> script.unsigned();
            case "foreign-key" -> script.foreignKey();
            default -> throw new IllegalArgumentException("There is no fault for webhooks with this name.");
        }
        return Json.object();
    }

    private static Map<String, ?> result(JsonNode wish) {
        JsonNode result = wish.path("result");
        if (!result.isObject()) {
            throw new IllegalArgumentException("The result of the assistant must be a JSON object.");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        result.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    private static Duration duration(JsonNode wish) {
        double seconds = wish.path("seconds").asDouble(-1);
        if (!(seconds > 0 && seconds <= MAX_SECONDS)) {
            throw new IllegalArgumentException("Give a time in seconds, above 0 and up to " + MAX_SECONDS + ".");
        }
        return Duration.ofMillis(Math.max(1, Math.round(seconds * 1000)));
    }

    private static int number(JsonNode wish, String name, int least, int most) {
        JsonNode value = wish.path(name);
        if (!value.canConvertToInt() || value.asInt() < least || value.asInt() > most) {
            throw new IllegalArgumentException("Give a whole number from " + least + " to " + most + " for " + name + ".");
        }
        return value.asInt();
    }

    private static boolean isGiven(JsonNode wish, String name) {
        return !wish.path(name).asText("").isBlank();
    }

    private static String text(JsonNode wish, String name) {
        String text = wish.path(name).asText("").strip();
        if (text.isEmpty() || text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("Give " + name + " as a text of 1 to " + MAX_TEXT + " characters.");
        }
        return text;
    }
}
