/**
 * The commands to Telnyx, one record each, and the model of an action: its operation, its ids and its fields. Nothing in here
 * knows HTTP or exchanges.
 * <p>
 * For users: the records and their builders.
 */
package org.cameltelnyx.voice.action;
