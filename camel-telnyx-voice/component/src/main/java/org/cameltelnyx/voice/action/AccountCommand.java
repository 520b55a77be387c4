package org.cameltelnyx.voice.action;

/**
 * A command that acts on what the account has beside its calls: recordings and their transcriptions, logged events and webhook
 * deliveries, applications and other connections, SIPREC connectors, outbound voice profiles.
 */
public non-sealed interface AccountCommand extends Command {
}
