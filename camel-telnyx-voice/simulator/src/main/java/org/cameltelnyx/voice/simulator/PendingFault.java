package org.cameltelnyx.voice.simulator;

/**
 * A fault that was added and has uses left.
 *
 * @param on   the action or event type that it applies to; {@code *} for any
 * @param what a description of the fault
 * @param left the number of uses left; {@link Integer#MAX_VALUE} for always
 */
record PendingFault(String on, String what, int left) {
}
