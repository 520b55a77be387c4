package org.cameltelnyx.voice.result;

import java.time.Instant;
import java.util.Map;

/**
 * A recording of a call or conference.
 *
 * @param id                 id of the recording
 * @param callControlId      call control id, by which commands name the call leg
 * @param callLegId          id of the call leg
 * @param callSessionId      id of the call session
 * @param channels           whether all parties share a channel, one of: single, dual
 * @param conferenceId       id of the conference, or null
 * @param connectionId       id of the application or other connection
 * @param createdAt          when the recording was created
 * @param downloadUrls       links to the audio
 * @param durationMillis     how long the recording is, in milliseconds
 * @param from               number or SIP URI that placed the call
 * @param initiatedBy        the origin of the recording, for example StartCallRecordingAPI, StartConferenceRecordingAPI,
 *                           DialVerb, Conference, OutboundAPI, Trunking, RecordVerb
 * @param recordType         always recording
 * @param recordingEndedAt   when the recording ended
 * @param recordingStartedAt when the recording began
 * @param source             what was recorded, one of: call, conference
 * @param status             state of the recording: completed
 * @param to                 number or SIP URI that was called
 * @param updatedAt          when the recording was last changed
 * @param data               the whole object as Telnyx sent it
 */
public record Recording(
        String id,
        String callControlId,
        String callLegId,
        String callSessionId,
        String channels,
        String conferenceId,
        String connectionId,
        Instant createdAt,
        DownloadUrls downloadUrls,
        Integer durationMillis,
        String from,
        String initiatedBy,
        String recordType,
        Instant recordingEndedAt,
        Instant recordingStartedAt,
        String source,
        String status,
        String to,
        Instant updatedAt,
        Map<String, Object> data)
        implements TelnyxObject {

    /** Shows which recording it is, but neither the parties nor the links, because anyone with a link can download the audio. */
    @Override
    public String toString() {
        return "Recording[id=" + id + ", callLegId=" + callLegId + ", source=" + source + ", status=" + status
                + ", durationMillis="
                + durationMillis + "]";
    }
}
