package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ADDRESS;
import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Conditions for the list of commands and webhook events; an entry must fulfil all of them.
 *
 * @param applicationName        condition for the name of the application
 * @param applicationSessionId   id of the call session
 * @param connectionId           id of the Call Control application or other connection
 * @param failed                 whether a delivery has failed
 * @param from                   number of the caller
 * @param legId                  id of the call leg
 * @param name                   name of the command or event, for example call.hangup
 * @param occurredAt             condition for the time of the entries. Telnyx accepts only one condition
 * @param outboundVoiceProfileId id of the outbound voice profile
 * @param product                product of Telnyx
 * @param status                 state of the conference
 * @param to                     number of the called party
 * @param type                   kind of the entries: only commands, or only webhook events
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
