package org.cameltelnyx.voice.event;

/**
 * The speech to all participants of a conference has ended.
 *
 * @param envelope             data that all events have, such as id, type and time
 * @param conferenceId         id of the conference, by which commands name it
 * @param connectionId         id of the Call Control application
 * @param creatorCallSessionId id of the call session that created the conference
 */
@EventType("conference.speak.ended")
public record ConferenceSpeakEnded(
        EventEnvelope envelope,
        String conferenceId,
        String connectionId,
        String creatorCallSessionId)
        implements ConferenceEvent {
}
