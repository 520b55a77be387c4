/**
 * Tags of spans of events and commands. Only {@link org.cameltelnyx.voice.telemetry.TelnyxVoiceSpanDecorator} needs
 * {@code camel-telemetry}, which finds and loads it.
 * <p>
 * Internal.
 */
package org.cameltelnyx.voice.telemetry;
