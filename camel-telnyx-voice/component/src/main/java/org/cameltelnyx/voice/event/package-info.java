/**
 * The events of Telnyx' voice API, one record each, and the reader that creates them from the body of a webhook. Nothing in here
 * knows HTTP, signatures or exchanges.
 * <p>
 * A field of a record is null if the event does not hold it, or holds something of another type. Listed values are those
 * known to this version; Telnyx may send others.
 * <p>
 * For users: the records, their envelope and {@link org.cameltelnyx.voice.event.EventNames}.
 */
package org.cameltelnyx.voice.event;
