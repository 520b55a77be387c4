package org.cameltelnyx.voice.result;

import java.time.Instant;
import java.util.Map;

/**
 * A call leg, alive or not.
 *
 * @param callControlId call control id, by which commands name the call leg
 * @param callLegId     id of the call leg
 * @param callSessionId id of the call session
 * @param isAlive       whether the leg is alive; never just after it was dialled
 * @param clientState   client state that an earlier command set, in base64, or null
 * @param callDuration  how long the call has lasted, in seconds
 * @param startTime     when the call started
 * @param endTime       when the call ended, or null while it is alive
 * @param recordingId   id of the recording, if the call was dialled to be recorded from the answer on, or null
 * @param recordType    always call
 * @param data          the whole object as Telnyx sent it
 */
public record Call(
        String callControlId,
        String callLegId,
        String callSessionId,
        Boolean isAlive,
        String clientState,
        Integer callDuration,
        Instant startTime,
        Instant endTime,
        String recordingId,
        String recordType,
        Map<String, Object> data)
        implements TelnyxObject {
}
