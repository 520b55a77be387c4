package org.cameltelnyx.voice.action;

/**
 * A command that acts on one leg of a call, which its call control id names.
 */
public non-sealed interface CallCommand extends Command {
}
