package org.cameltelnyx.voice.simulator;

import java.time.Duration;

/** The faults of one request. An ending of null means that the request gets its own answer. */
record CommandFate(Duration latencyBefore, Ending endingBefore, Duration latencyAfter, Ending endingAfter) {

    /** Replaces the request's own answer. */
    sealed interface Ending {
    }

    /** Another answer. */
    record OtherAnswer(Answer answer) implements Ending {
    }

    /** A closed connection, without an answer. */
    record Dropped() implements Ending {
    }

    /** Half of the answer, then a closed connection. */
    record CutInHalf() implements Ending {
    }
}
