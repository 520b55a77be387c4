package org.cameltelnyx.voice.event;

import java.time.Instant;

/**
 * A recording of the leg is ready.
 *
 * @param envelope            what every event says of itself
 * @param callLegId           id of the call leg
 * @param callSessionId       id of the session that joins the legs of one call
 * @param connectionId        id of the Call Control application
 * @param clientState         state that an earlier command left, in base64, or null
 * @param channels            whether all parties share a channel
 * @param publicRecordingUrls where the recording can be fetched by anyone for as long as it exists, or null unless
 *                            Telnyx has enabled that for the account
 * @param recordingEndedAt    when the recording ended
 * @param recordingStartedAt  when the recording began
 * @param recordingUrls       where the recording can be fetched for ten minutes, or null
 */
@EventType("call.recording.saved")
public record CallRecordingSaved(
        EventEnvelope envelope,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        RecordedChannels channels,
        RecordingUrls publicRecordingUrls,
        Instant recordingEndedAt,
        Instant recordingStartedAt,
        RecordingUrls recordingUrls)
        implements CallEvent {
}
