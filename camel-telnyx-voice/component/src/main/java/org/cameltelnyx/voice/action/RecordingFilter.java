package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ADDRESS;
import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Which recordings are listed: those that fulfil all conditions.
 *
 * @param callControlId    those of the call leg with this call control id
 * @param callLegId        those of the call leg with this id, which the event of the recording holds
 * @param callSessionId    those of any leg of this session
 * @param conferenceId     those of this conference
 * @param conferenceRegion those of conferences held in this region
 * @param connectionId     those of calls of this application or other connection
 * @param createdAt        those that were created in this span of time
 * @param endTime          those that ended in this span of time
 * @param from             those of calls from this number
 * @param sipCallId        those of the call with this Call-ID in SIP
 * @param startTime        those that began in this span of time
 * @param to               those of calls to this number
 */
@RecordBuilder
public record RecordingFilter(
        @Format(ID) String callControlId,
        @Format(ID) String callLegId,
        @Format(ID) String callSessionId,
        @Format(ID) String conferenceId,
        String conferenceRegion,
        @Format(ID) String connectionId,
        TimeRange createdAt,
        TimeRange endTime,
        @Format(ADDRESS) String from,
        @Format(ID) String sipCallId,
        TimeRange startTime,
        @Format(ADDRESS) String to) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static RecordingFilterBuilder builder() {
        return new RecordingFilterBuilder();
    }
}
