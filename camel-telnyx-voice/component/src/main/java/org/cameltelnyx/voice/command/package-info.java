/**
 * Turns an exchange into a command: endpoint options, the message body and headers become one validated record with its ids.
 * <p>
 * Internal.
 */
package org.cameltelnyx.voice.command;
