package org.cameltelnyx.voice.action;

/**
 * A command that acts on a conference, or on the conferences of the account.
 */
public non-sealed interface ConferenceCommand extends Command {
}
