package org.cameltelnyx.voice.event;

/**
 * The text is no longer spoken to the conference.
 *
 * @param envelope             what every event says of itself
 * @param conferenceId         id with which the conference is commanded
 * @param connectionId         id of the Call Control application
 * @param creatorCallSessionId id of the session of the call with which the conference began
 */
@EventType("conference.speak.ended")
public record ConferenceSpeakEnded(
        EventEnvelope envelope,
        String conferenceId,
        String connectionId,
        String creatorCallSessionId)
        implements ConferenceEvent {
}
