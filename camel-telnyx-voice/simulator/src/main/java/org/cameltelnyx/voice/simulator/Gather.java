package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Collects digits by the rules of a gather command. A command with a prompt repeats it after wrong or missing input; a
 * command without a prompt does not. Guarded by the switchboard's monitor.
 */
final class Gather {

    private static final int MAXIMUM = 128;
    private static final int TRIES = 3;
    private static final int TIMEOUT = 60_000;
    private static final int DIGIT_TIMEOUT = 5_000;

    private final SimulatedCall call;
    /** Starts the prompt, and takes what to run after it; null without a prompt. */
    private final Function<Runnable, CallMedia.Sound> prompt;
    private final int minimum;
    private final int maximum;
    private final String terminating;
    private final String valid;
    private final Duration first;
    private final Duration between;
    private final Duration whole;
    private final StringBuilder digits = new StringBuilder();
    private int tries;
    private CallMedia.Sound asking;
    private SimulatorClock.Timer waiting;
    private SimulatorClock.Timer end;

    Gather(SimulatedCall call, JsonNode body, Function<Runnable, CallMedia.Sound> prompt) {
        this.call = call;
        this.prompt = prompt;
        this.minimum = body.path("minimum_digits").asInt(1);
        this.maximum = body.path("maximum_digits").asInt(MAXIMUM);
        this.terminating = body.path("terminating_digit").asText("#");
        this.valid = body.path("valid_digits").asText("0123456789#*");
        this.tries = prompt == null ? 1 : body.path("maximum_tries").asInt(TRIES);
        this.whole = Duration.ofMillis(body.path("timeout_millis").asInt(TIMEOUT));
        this.between = Duration.ofMillis(body.path("inter_digit_timeout_millis").asInt(DIGIT_TIMEOUT));
        this.first = prompt == null || body.has("initial_timeout_millis")
                ? Duration.ofMillis(body.path("initial_timeout_millis").asInt(DIGIT_TIMEOUT))
                : whole;
    }

    void begin() {
        if (prompt == null) {
            end = call.after(whole, this::timeOut);
        }
        ask();
    }

    /** Takes a pressed key; returns the status that ends the gathering, or null if it continues. */
    String take(char digit) {
        interrupt("cancelled");
        if (terminating.indexOf(digit) >= 0) {
            return digits.length() >= minimum ? "valid" : tryAgain("invalid");
        }
        if (valid.indexOf(digit) < 0) {
            return tryAgain("invalid");
        }
        digits.append(digit);
        await(between);
        return digits.length() >= maximum ? "valid" : null;
    }

    /** Ends the gathering by a timeout, however many tries are left. */
    void timeOut() {
        call.endGather(statusAtEnd());
    }

    void end(String status) {
        interrupt(status.equals(CallMedia.HANGUP) ? status : "cancelled");
        cancel(waiting);
        cancel(end);
    }

    String digits() {
        return digits.toString();
    }

    private void ask() {
        digits.setLength(0);
        cancel(waiting);
        if (prompt == null) {
            await(first);
        } else {
            asking = prompt.apply(() -> await(first));
        }
    }

    private void await(Duration time) {
        cancel(waiting);
        waiting = call.after(time, () -> {
            String status = statusAtEnd();
            String last = status.equals("valid") ? status : tryAgain(status);
            if (last != null) {
                call.endGather(last);
            }
        });
    }

    private String statusAtEnd() {
        if (digits.isEmpty()) {
            return "timeout";
        }
        return digits.length() >= minimum ? "valid" : "invalid";
    }

    private String tryAgain(String status) {
        tries--;
        if (tries <= 0) {
            return status;
        }
        ask();
        return null;
    }

    private void interrupt(String status) {
        if (asking != null) {
            CallMedia.Sound interrupted = asking;
            asking = null;
            interrupted.interrupt(status);
        }
    }

    private static void cancel(SimulatorClock.Timer timer) {
        if (timer != null) {
            timer.cancel();
        }
    }
}
