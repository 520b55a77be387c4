package org.cameltelnyx.voice.action;

/**
 * A command that acts on a queue, or on the queues of the account.
 */
public sealed interface QueueCommand extends Command
        permits QueueCallList, QueueCallRemove, QueueCallRetrieve, QueueCallUpdate, QueueCreate, QueueDelete, QueueList,
        QueueRetrieve, QueueUpdate {
}
