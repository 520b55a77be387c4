/**
 * What traces tell of events and commands. Of these classes, {@link org.cameltelnyx.voice.telemetry.TelnyxVoiceSpanDecorator}
 * alone needs {@code camel-telemetry}, which finds and loads it; without that it is never loaded.
 */
package org.cameltelnyx.voice.telemetry;
