package org.cameltelnyx.voice.event;

/**
 * An event of a type that this version does not know. Nothing of it is lost: {@link #payload()} and {@link #document()}
 * hold all.
 *
 * @param envelope what every event says of itself
 */
public record UnknownEvent(EventEnvelope envelope) implements VoiceEvent {
}
