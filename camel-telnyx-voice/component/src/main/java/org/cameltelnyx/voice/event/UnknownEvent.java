package org.cameltelnyx.voice.event;

/**
 * An event of a type that this version does not know. {@link #payload()} and {@link #document()} contain all of its data.
 *
 * @param envelope data that all events have, such as id, type and time
 */
public record UnknownEvent(EventEnvelope envelope) implements VoiceEvent {
}
