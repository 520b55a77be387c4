package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ADDRESS;
import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Conditions for the list of conferences; a conference must fulfil all of them.
 *
 * @param name                   name of the conference
 * @param status                 state of the conference
 * @param connectionId           id of the Call Control application
 * @param applicationName        condition for the name of the application
 * @param applicationSessionId   id of the call session
 * @param legId                  id of the call leg
 * @param from                   number of the caller
 * @param to                     number of the called party
 * @param failed                 whether a delivery has failed
 * @param occurredAt             condition for the time of the events
 * @param outboundVoiceProfileId id of the outbound voice profile
 * @param product                product of Telnyx
 * @param type                   kind of the events
 */
@RecordBuilder
public record ConferenceFilter(
        String name,
        ConferenceStatus status,
        @Format(ID) String connectionId,
        NameFilter applicationName,
        @Format(ID) String applicationSessionId,
        @Format(ID) String legId,
        @Format(ADDRESS) String from,
        @Format(ADDRESS) String to,
        Boolean failed,
        TimeFilter occurredAt,
        @Format(ID) @JsonProperty("outbound.outbound_voice_profile_id") String outboundVoiceProfileId,
        ConferenceProduct product,
        EventKind type) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static ConferenceFilterBuilder builder() {
        return new ConferenceFilterBuilder();
    }
}
