/**
 * Camel type converters for events and results.
 */
package org.cameltelnyx.voice.transform;
