package org.cameltelnyx.voice.event;

/**
 * Audio is now played to all participants of a conference.
 *
 * @param envelope             what every event says of itself
 * @param conferenceId         id with which the conference is commanded
 * @param connectionId         id of the Call Control application
 * @param creatorCallSessionId id of the session of the call with which the conference began
 * @param mediaName            name of the file in Telnyx' media storage, or null if it was not played by its name
 * @param mediaUrl             URL of the audio, or null if it was not played by a URL
 */
@EventType("conference.playback.started")
public record ConferencePlaybackStarted(
        EventEnvelope envelope,
        String conferenceId,
        String connectionId,
        String creatorCallSessionId,
        String mediaName,
        String mediaUrl)
        implements ConferenceEvent {
}
