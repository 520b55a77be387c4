package org.cameltelnyx.voice.action;

/**
 * A command to Telnyx: one record for each action, which is the single source of the action's endpoint options, of its
 * place in Camel's catalog, of its JSON and of its checks.
 */
public sealed interface Command permits AccountCommand, CallCommand, ConferenceCommand, Dial, QueueCommand, Request {
}
