package org.cameltelnyx.voice.event;

import java.time.Instant;

/**
 * A recording of a conference is ready.
 *
 * @param envelope            data that all events have, such as id, type and time
 * @param conferenceId        id of the conference, by which commands name it
 * @param callControlId       call control id of the participant's call leg
 * @param callSessionId       id of the participant's call session
 * @param connectionId        id of the Call Control application
 * @param clientState         client state that an earlier command set, in base64, or null
 * @param channels            channels of the recording
 * @param format              file format of the recording
 * @param publicRecordingUrls permanent public links to the recording, or null unless Telnyx has enabled such links for the
 *                            account
 * @param recordingEndedAt    end of the recording
 * @param recordingId         id of the recording
 * @param recordingStartedAt  start of the recording
 * @param recordingUrls       links to the recording, valid for ten minutes, or null
 */
@EventType("conference.recording.saved")
public record ConferenceRecordingSaved(
        EventEnvelope envelope,
        String conferenceId,
        String callControlId,
        String callSessionId,
        String connectionId,
        String clientState,
        RecordedChannels channels,
        RecordedFormat format,
        RecordingUrls publicRecordingUrls,
        Instant recordingEndedAt,
        String recordingId,
        Instant recordingStartedAt,
        RecordingUrls recordingUrls)
        implements ConferenceEvent {
}
