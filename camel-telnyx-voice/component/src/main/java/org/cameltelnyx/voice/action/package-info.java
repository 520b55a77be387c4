/**
 * The commands to Telnyx, one record for each action, and the model of an action: its operation, its ids and its fields. This
 * package depends neither on HTTP nor on exchanges.
 * <p>
 * For users: the records and their builders.
 */
package org.cameltelnyx.voice.action;
