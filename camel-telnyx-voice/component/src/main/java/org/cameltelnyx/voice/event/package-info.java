/**
 * The events of Telnyx' voice API, one record each, and the reader that makes them of a webhook's body. Nothing in here
 * knows of HTTP, signatures or exchanges.
 * <p>
 * A field of a record is null if the event does not hold it, or holds something of another type. Where values are listed
 * they are those known to this version; Telnyx may send others.
 */
package org.cameltelnyx.voice.event;
