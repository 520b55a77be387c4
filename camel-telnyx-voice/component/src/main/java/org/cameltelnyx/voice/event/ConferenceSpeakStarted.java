package org.cameltelnyx.voice.event;

/**
 * Text is now spoken to all participants of a conference.
 *
 * @param envelope             what every event says of itself
 * @param conferenceId         id with which the conference is commanded
 * @param connectionId         id of the Call Control application
 * @param creatorCallSessionId id of the session of the call with which the conference began
 */
@EventType("conference.speak.started")
public record ConferenceSpeakStarted(
        EventEnvelope envelope,
        String conferenceId,
        String connectionId,
        String creatorCallSessionId)
        implements ConferenceEvent {
}
