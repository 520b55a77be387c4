/**
 * Camel type converters for events and results, and the data type that makes CloudEvents of events.
 */
package org.cameltelnyx.voice.transform;
