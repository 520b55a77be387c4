package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A payment: it collects the details step by step, and sends them to the payment connector. With a token it collects
 * nothing. Telnyx does not document the defaults for the timeout and the number of attempts of a detail: here 10 seconds
 * and three attempts. Guarded by the switchboard's monitor.
 */
final class Payment {

    /** The errors of a detail. */
    static final List<String> ERRORS = List.of("timeout", "invalid-card-number", "invalid-card-type", "invalid-date",
            "invalid-security-code", "invalid-postal-code", "invalid-bank-routing-number", "invalid-bank-account-number",
            "input-matching-failed");
    /** The results of a payment. */
    static final List<String> RESULTS = List.of("success", "payment-connector-error", "internal-error",
            "too-many-failed-attempts", "cancelled");

    private static final int TIMEOUT = 10_000;
    private static final int ATTEMPTS = 3;
    private static final String VISA = "visa";

    private final SimulatedCall call;
    private final JsonNode command;
    private final boolean debit;
    private final Duration timeout;
    private final int attempts;
    /** The remaining steps, the current one first. */
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Map<String, String> collected = new LinkedHashMap<>();
    private int attempt = 1;
    private SimulatorClock.Timer waiting;

    /** A detail, its field in events, and its value in events. */
    private record Step(String name, String field, String shown) {
    }

    Payment(SimulatedCall call, JsonNode command) {
        this.call = call;
        this.command = command;
        this.debit = command.path("payment_method").asText().equals("ach-debit");
        this.timeout = Duration.ofMillis(command.path("timeout_millis").asInt(TIMEOUT));
        this.attempts = command.path("max_attempts").asInt(ATTEMPTS);
        if (!command.has("payment_token")) {
            steps.addAll(debit
                    ? List.of(new Step("bank-routing-number", "bank_routing_number", "021000021"),
                            new Step("bank-account-number", "bank_account_number", "xxxxxxx89"))
                    : List.of(new Step("payment-card-number", "payment_card_number", "xxxxxxxxxxxx1111"),
                            new Step("expiration-date", "expiration_date", "1230"),
                            new Step("postal-code", "payment_card_postal_code", "94105"),
                            new Step("security-code", "security_code", "xxx")));
        }
    }

    void begin() {
        if (steps.isEmpty()) {
            process();
        } else {
            await();
        }
    }

    /** The caller enters all remaining details. */
    void pay() {
        while (!steps.isEmpty()) {
            Step step = steps.remove();
            collected.put(step.field(), step.shown());
            if (step.field().equals("payment_card_number")) {
                collected.put("payment_card_type", cardType());
            }
            call.emit("call.payment.progress", progress(step.name(), "completed"));
            attempt = 1;
        }
        process();
    }

    /** The caller mistypes the first detail. */
    void mistype() {
        fail(debit ? "invalid-bank-routing-number" : "invalid-card-number");
    }

    /** The caller enters an invalid detail, or none. */
    void fail(String error) {
        call.emit("call.payment.progress", progress(steps.element().name(), "failed").put("error_type", error));
        if (attempt >= attempts) {
            call.endPayment("too-many-failed-attempts", Json.object().put("payment_error", error));
        } else {
            attempt++;
            await();
        }
    }

    void end() {
        if (waiting != null) {
            waiting.cancel();
        }
    }

    /** The fields of all events of this payment. */
    ObjectNode payload() {
        ObjectNode payload = call.parties()
                .put("payment_connector", command.path("connector_name").asText("Default"))
                .put("payment_method", debit ? "ach-debit" : "credit-card");
        collected.forEach(payload::put);
        return payload;
    }

    private void await() {
        end();
        waiting = call.after(timeout, () -> fail("timeout"));
    }

    private void process() {
        end();
        call.emit("call.payment.progress", progress("payment-processing", "processing"));
        String refusal = call.paymentRefusal();
        if (refusal != null) {
            call.endPayment("payment-connector-error", Json.object().put("pay_error_code", refusal));
            return;
        }
        String id = UUID.randomUUID().toString();
        call.endPayment("success", isCharge()
                ? Json.object().put("charge_id", "ch_" + id).put("payment_confirmation_code", id.substring(0, 8))
                : Json.object().put("token_id", "tok_" + id));
    }

    private boolean isCharge() {
        return command.path("transaction_type")
                .asText(command.path("amount").asDouble() > 0 ? "charge" : "tokenize")
                .equals("charge");
    }

    /** The type of the caller's card, one that the command accepts. */
    private String cardType() {
        JsonNode accepted = command.path("valid_card_types");
        return accepted.isEmpty() || accepted.valueStream().anyMatch(type -> type.asText().equals(VISA))
                ? VISA
                : accepted.path(0).asText();
    }

    private ObjectNode progress(String step, String status) {
        return payload().put("payment_step", step).put("payment_status", status).put("attempt", attempt);
    }
}
