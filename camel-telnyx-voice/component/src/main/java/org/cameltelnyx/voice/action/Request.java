package org.cameltelnyx.voice.action;

/**
 * A command to an operation that has no action of its own, because Telnyx has added it after this version. All fields but the
 * id of the command come from the body of the message.
 *
 * @param commandId id under which Telnyx carries the command out only once, for operations that take one. The word auto has
 *                  one derived from the content of the command
 */
public record Request(String commandId) implements Command {
}
