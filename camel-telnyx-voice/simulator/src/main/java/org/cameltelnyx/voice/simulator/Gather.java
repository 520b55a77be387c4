package org.cameltelnyx.voice.simulator;

import com.fasterxml.jackson.databind.JsonNode;

/** Digits that are being collected, by the rules that a gather command has set. */
final class Gather {

    private static final int MAXIMUM = 128;
    private static final int TRIES = 3;

    private final int minimum;
    private final int maximum;
    private final String terminating;
    private final String valid;
    private final StringBuilder digits = new StringBuilder();
    private int tries;

    Gather(JsonNode body, boolean prompted) {
        this.minimum = body.path("minimum_digits").asInt(1);
        this.maximum = body.path("maximum_digits").asInt(MAXIMUM);
        this.terminating = body.path("terminating_digit").asText("#");
        this.valid = body.path("valid_digits").asText("0123456789#*");
        this.tries = prompted ? body.path("maximum_tries").asInt(TRIES) : 1;
    }

    /** Takes a digit, and returns the status with which the gathering ends, or null if it goes on. */
    String take(char digit) {
        if (terminating.indexOf(digit) >= 0) {
            return digits.length() >= minimum ? "valid" : tryAgain();
        }
        if (valid.indexOf(digit) < 0) {
            return tryAgain();
        }
        digits.append(digit);
        return digits.length() >= maximum ? "valid" : null;
    }

    /** The status if no more digits come in time. */
    String timeOut() {
        if (digits.isEmpty()) {
            return "timeout";
        }
        return digits.length() >= minimum ? "valid" : "invalid";
    }

    String digits() {
        return digits.toString();
    }

    /** A command with a prompt repeats it, a bare one does not. */
    private String tryAgain() {
        tries--;
        if (tries <= 0) {
            return "invalid";
        }
        digits.setLength(0);
        return null;
    }
}
