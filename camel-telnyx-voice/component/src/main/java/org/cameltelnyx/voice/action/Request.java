package org.cameltelnyx.voice.action;

/**
 * A command to an operation that has no action of its own, since Telnyx has added it after this version was made. All that
 * it says stands in the body of the message.
 */
public record Request() implements Command {
}
