package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Conditions for the list of connections; a connection must fulfil all of them.
 *
 * @param connectionName         condition for the name of the connection
 * @param fqdn                   domain name of the connection
 * @param outboundVoiceProfileId id of the outbound voice profile of the outgoing calls
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
