/**
 * From an exchange to a command: endpoint options, the message body and headers become one checked record with its ids.
 * <p>
 * Internal.
 */
package org.cameltelnyx.voice.command;
