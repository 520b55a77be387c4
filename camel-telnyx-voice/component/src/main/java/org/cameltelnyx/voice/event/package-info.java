/**
 * The events of Telnyx' voice API, one record for each type, and the reader that creates them from the body of a delivery. This
 * package depends neither on HTTP nor on signatures or exchanges.
 * <p>
 * A field of a record is null if the event does not contain the field, or contains a value of another type. The listed values
 * of a field are the values that this version knows; Telnyx may send others.
 * <p>
 * For users: the records, their envelope and {@link org.cameltelnyx.voice.event.EventNames}.
 */
package org.cameltelnyx.voice.event;
