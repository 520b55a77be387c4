package org.cameltelnyx.voice.simulator;

import java.time.Duration;

/** What awaits one request; an ending is null when nothing ends it before its time. */
record CommandFate(Duration latencyBefore, Ending endingBefore, Duration latencyAfter, Ending endingAfter) {

    /** How a request ends instead of with its own answer. */
    sealed interface Ending {
    }

    /** With another answer. */
    record OtherAnswer(Answer answer) implements Ending {
    }

    /** With a closed connection, and no answer. */
    record Dropped() implements Ending {
    }

    /** With half of the answer, and then a closed connection. */
    record CutInHalf() implements Ending {
    }
}
