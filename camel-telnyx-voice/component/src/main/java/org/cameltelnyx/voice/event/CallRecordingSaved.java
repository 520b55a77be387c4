package org.cameltelnyx.voice.event;

import java.time.Instant;

/**
 * A recording of the call leg is ready.
 *
 * @param envelope            data that all events have, such as id, type and time
 * @param callLegId           id of the call leg
 * @param callSessionId       id of the call session, which joins the call legs of one conversation
 * @param connectionId        id of the Call Control application
 * @param clientState         client state that an earlier command set, in base64, or null
 * @param channels            channels of the recording
 * @param publicRecordingUrls permanent public links to the recording, or null unless Telnyx has enabled such links for the
 *                            account
 * @param recordingEndedAt    end of the recording
 * @param recordingStartedAt  start of the recording
 * @param recordingUrls       links to the recording, valid for ten minutes, or null
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
