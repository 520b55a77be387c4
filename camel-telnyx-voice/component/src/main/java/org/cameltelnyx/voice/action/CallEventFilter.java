package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ADDRESS;
import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Which commands and webhook events are listed: those that fulfil all conditions.
 *
 * @param applicationName        those of applications of this name
 * @param applicationSessionId   those of this session
 * @param connectionId           those of calls of this application or other connection
 * @param failed                 those whose delivery has failed, or has not
 * @param from                   those of calls from this number
 * @param legId                  those of the call leg with this id
 * @param name                   those of this name, for example call.hangup
 * @param occurredAt             those of this time; Telnyx takes one condition
 * @param outboundVoiceProfileId those of this outbound voice profile
 * @param product                those of this product
 * @param status                 those of conferences in this state
 * @param to                     those of calls to this number
 * @param type                   commands only, or webhook events only
 */
@RecordBuilder
public record CallEventFilter(
        NameFilter applicationName,
        @Format(ID) String applicationSessionId,
        @Format(ID) String connectionId,
        Boolean failed,
        @Format(ADDRESS) String from,
        @Format(ID) String legId,
        String name,
        TimeFilter occurredAt,
        @Format(ID) @JsonProperty("outbound.outbound_voice_profile_id") String outboundVoiceProfileId,
        ConferenceProduct product,
        ConferenceStatus status,
        @Format(ADDRESS) String to,
        EventKind type) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static CallEventFilterBuilder builder() {
        return new CallEventFilterBuilder();
    }
}
