package org.cameltelnyx.voice.result;

import java.util.Map;

/**
 * A call leg that is alive, as its connection lists it.
 *
 * @param callControlId id with which the call leg is commanded
 * @param callDuration  how long the call has lasted, in seconds
 * @param callLegId     id of the call leg
 * @param callSessionId id of the session that joins the legs of one call
 * @param clientState   state that an earlier command left, in base64, or null
 * @param recordType    always call
 * @param data          all of it as it was on the wire
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
