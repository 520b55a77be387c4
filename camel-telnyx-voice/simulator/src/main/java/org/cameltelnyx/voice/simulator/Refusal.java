package org.cameltelnyx.voice.simulator;

/** The current state does not permit the effect of a command. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final TelnyxError error;
    private final String pointer;

    Refusal(TelnyxError error, String detail, String pointer) {
        super(detail, null, false, false);
        this.error = error;
        this.pointer = pointer;
    }

    Refusal(TelnyxError error, String detail) {
        this(error, detail, null);
    }

    Answer answer() {
        return Answer.refused(error, getMessage(), pointer);
    }
}
