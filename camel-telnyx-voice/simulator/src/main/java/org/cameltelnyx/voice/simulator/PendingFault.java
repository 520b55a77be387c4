package org.cameltelnyx.voice.simulator;

/**
 * A fault that has been asked for and is not used up.
 *
 * @param on   the action or the type of event that it waits for; {@code *} for any
 * @param what what will go wrong
 * @param left how often; {@link Integer#MAX_VALUE} for always
 */
record PendingFault(String on, String what, int left) {
}
