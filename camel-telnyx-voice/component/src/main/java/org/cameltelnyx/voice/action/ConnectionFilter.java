package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Which connections are listed: those that fulfil all conditions.
 *
 * @param connectionName         those of this name
 * @param fqdn                   those with this domain name
 * @param outboundVoiceProfileId those that call out through this outbound voice profile
 */
@RecordBuilder
public record ConnectionFilter(
        NameFilter connectionName,
        String fqdn,
        @Format(ID) String outboundVoiceProfileId) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static ConnectionFilterBuilder builder() {
        return new ConnectionFilterBuilder();
    }
}
