package org.cameltelnyx.voice.api;

/**
 * One attempt to send a command.
 *
 * @param number           the number of the attempt, beginning with 1
 * @param afterUnknownOnes whether an earlier attempt may have taken effect
 */
record Attempt(int number, boolean afterUnknownOnes) {

    static final Attempt FIRST = new Attempt(1, false);

    Attempt next(TelnyxVoiceException failure) {
        return new Attempt(number + 1, failure.isOutcomeUnknown());
    }
}
