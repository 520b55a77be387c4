package org.cameltelnyx.voice.result;

import java.util.Map;

/**
 * A call leg that is alive, in the list of its connection.
 *
 * @param callControlId call control id, by which commands name the call leg
 * @param callDuration  how long the call has lasted, in seconds
 * @param callLegId     id of the call leg
 * @param callSessionId id of the call session
 * @param clientState   client state that an earlier command set, in base64, or null
 * @param recordType    always call
 * @param data          the whole object as Telnyx sent it
 */
public record ActiveCall(
        String callControlId,
        Integer callDuration,
        String callLegId,
        String callSessionId,
        String clientState,
        String recordType,
        Map<String, Object> data)
        implements TelnyxObject {
}
