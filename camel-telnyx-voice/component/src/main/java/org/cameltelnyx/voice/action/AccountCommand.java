package org.cameltelnyx.voice.action;

/**
 * A command that acts on resources of the account other than calls, conferences and queues: recordings and their
 * transcriptions, logged events and webhook deliveries, applications and other connections, SIPREC connectors, outbound
 * voice profiles.
 */
public non-sealed interface AccountCommand extends Command {
}
