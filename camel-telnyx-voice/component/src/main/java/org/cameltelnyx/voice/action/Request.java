package org.cameltelnyx.voice.action;

/**
 * A command for an operation that has no action, because Telnyx has added it after this version. All fields except the id
 * of the command come from the message body.
 *
 * @param commandId id of the command, for operations that accept one. Telnyx executes the command only once under the same
 *                  id. The value auto derives the id from the content of the command
 */
public record Request(String commandId) implements Command {
}
