package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ADDRESS;
import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Which conferences are listed.
 *
 * @param name                   those of this name
 * @param status                 those in this state
 * @param connectionId           those of this Call Control application
 * @param applicationName        those of applications of this name
 * @param applicationSessionId   those of this session
 * @param legId                  those with this call leg
 * @param from                   those with a call from this number
 * @param to                     those with a call to this number
 * @param failed                 those that have failed, or have not
 * @param occurredAt             those of this time
 * @param outboundVoiceProfileId those of this outbound voice profile
 * @param product                those of this product
 * @param type                   those with events of this kind
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
