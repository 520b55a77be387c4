package org.cameltelnyx.voice.event;

/**
 * The playback to all participants of a conference has started.
 *
 * @param envelope             data that all events have, such as id, type and time
 * @param conferenceId         id of the conference, by which commands name it
 * @param connectionId         id of the Call Control application
 * @param creatorCallSessionId id of the call session that created the conference
 * @param mediaName            name of the file in the media storage of Telnyx, or null if the command has not named a file
 * @param mediaUrl             URL of the audio, or null if the command has not named a URL
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
