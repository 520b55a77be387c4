/**
 * Tags of spans of events and commands. {@link org.cameltelnyx.voice.telemetry.TelnyxVoiceSpanDecorator} alone needs
 * {@code camel-telemetry}, which finds and loads it; without that it is never loaded.
 * <p>
 * Internal.
 */
package org.cameltelnyx.voice.telemetry;
