package org.cameltelnyx.voice.api;

/**
 * One of the attempts to get a command to Telnyx.
 *
 * @param number           which one, beginning with 1
 * @param afterUnknownOnes whether one before it may have taken effect
 */
record Attempt(int number, boolean afterUnknownOnes) {

    static final Attempt FIRST = new Attempt(1, false);

    Attempt next(TelnyxVoiceException failure) {
        return new Attempt(number + 1, failure.isOutcomeUnknown());
    }
}
