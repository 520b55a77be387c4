package org.cameltelnyx.voice.event;

/**
 * Audio is now played to one participant of a conference.
 *
 * @param envelope             what every event says of itself
 * @param conferenceId         id with which the conference is commanded
 * @param callControlId        id with which the participant's leg is commanded
 * @param callLegId            id of the participant's leg
 * @param callSessionId        id of the session of the participant's call
 * @param connectionId         id of the Call Control application
 * @param clientState          state that an earlier command left, in base64, or null
 * @param creatorCallSessionId id of the session of the call with which the conference began
 * @param mediaName            name of the file in Telnyx' media storage, or null if it was not played by its name
 * @param mediaUrl             URL of the audio, or null if it was not played by a URL
 */
@EventType("conference.participant.playback.started")
public record ConferenceParticipantPlaybackStarted(
        EventEnvelope envelope,
        String conferenceId,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        String creatorCallSessionId,
        String mediaName,
        String mediaUrl)
        implements ConferenceEvent {
}
