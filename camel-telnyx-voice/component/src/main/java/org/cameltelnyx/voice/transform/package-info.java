/**
 * Camel type converters for events and results, and the data type that turns events into CloudEvents.
 * <p>
 * Internal: Camel finds them.
 */
package org.cameltelnyx.voice.transform;
