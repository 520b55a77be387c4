package org.cameltelnyx.voice.action;

/**
 * A command that acts on a queue, or on the queues of the account.
 */
public non-sealed interface QueueCommand extends Command {
}
