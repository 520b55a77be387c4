/**
 * Camel type converters for events and results, and the data type that turns events into CloudEvents.
 * <p>
 * Internal: Camel loads them.
 */
package org.cameltelnyx.voice.transform;
