/**
 * The events of Telnyx' voice API, one record each, and the reader that makes them of a webhook's body. Nothing in here
 * knows of HTTP, signatures or exchanges, and nothing in here imports another package of this component.
 */
package org.cameltelnyx.voice.event;
