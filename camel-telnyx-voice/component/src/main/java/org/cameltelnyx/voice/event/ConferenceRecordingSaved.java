package org.cameltelnyx.voice.event;

import java.time.Instant;

/**
 * A recording of a conference is ready.
 *
 * @param envelope            what every event says of itself
 * @param conferenceId        id with which the conference is commanded
 * @param callControlId       id with which the participant's leg is commanded
 * @param callSessionId       id of the session of the participant's call
 * @param connectionId        id of the Call Control application
 * @param clientState         state that an earlier command left, in base64, or null
 * @param channels            whether all parties share a channel
 * @param format              format of the file
 * @param publicRecordingUrls where the recording can be fetched by anyone for as long as it exists, or null unless
 *                            Telnyx has enabled that for the account
 * @param recordingEndedAt    when the recording ended
 * @param recordingId         id of the recording
 * @param recordingStartedAt  when the recording began
 * @param recordingUrls       where the recording can be fetched for ten minutes, or null
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
