package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ADDRESS;
import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Conditions for the list of recordings; a recording must fulfil all of them.
 *
 * @param callControlId    call control id of the call leg
 * @param callLegId        id of the call leg, as the event of the recording reports it
 * @param callSessionId    id of the call session
 * @param conferenceId     id of the conference
 * @param conferenceRegion region of the conference
 * @param connectionId     id of the Call Control application or other connection
 * @param createdAt        time range of the creation
 * @param endTime          time range of the end
 * @param from             number of the caller
 * @param sipCallId        Call-ID of the call in SIP
 * @param startTime        time range of the start
 * @param to               number of the called party
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
