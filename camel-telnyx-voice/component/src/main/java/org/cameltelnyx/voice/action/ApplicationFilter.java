package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ADDRESS;
import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Which applications are listed: those that fulfil all conditions. Telnyx takes the same filter for events and conferences,
 * to which some of the conditions belong.
 *
 * @param applicationName        those of this name
 * @param applicationSessionId   those of this session
 * @param connectionId           the one with this id
 * @param failed                 those whose deliveries have failed, or have not
 * @param from                   those with a call from this number
 * @param legId                  those with this call leg
 * @param name                   those with a conference of this name
 * @param occurredAt             those with events of this time
 * @param outboundVoiceProfileId those that call out through this outbound voice profile
 * @param product                those of this product
 * @param status                 those with conferences in this state
 * @param to                     those with a call to this number
 * @param type                   those with events of this kind
 */
@RecordBuilder
public record ApplicationFilter(
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
    public static ApplicationFilterBuilder builder() {
        return new ApplicationFilterBuilder();
    }
}
