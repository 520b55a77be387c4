package org.cameltelnyx.voice.action;

/**
 * A command to Telnyx. Each action has one record, which is the single source of the action's endpoint options, its entry
 * in Camel's catalog, its JSON and its checks.
 */
public sealed interface Command permits AccountCommand, CallCommand, ConferenceCommand, Dial, QueueCommand, Request {
}
