package org.cameltelnyx.voice.action;

/**
 * A command that acts on one call leg, which the command names by its call control id.
 */
public non-sealed interface CallCommand extends Command {
}
