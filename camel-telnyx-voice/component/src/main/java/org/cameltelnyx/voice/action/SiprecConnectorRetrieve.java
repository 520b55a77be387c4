package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.SiprecConnector;

/**
 * Retrieves the settings of a SIPREC connector.
 */
@Operation(repeatable = true, method = "GET", path = "/siprec_connectors/{siprec_connector_name}",
        answer = SiprecConnector.class)
@RecordBuilder
public record SiprecConnectorRetrieve()
        implements AccountCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static SiprecConnectorRetrieveBuilder builder() {
        return new SiprecConnectorRetrieveBuilder();
    }
}
