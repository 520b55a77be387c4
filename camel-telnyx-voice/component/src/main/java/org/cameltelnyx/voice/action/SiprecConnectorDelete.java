package org.cameltelnyx.voice.action;

/**
 * Deletes a SIPREC connector. start-siprec can no longer use it.
 */
@Operation(repeatable = true, method = "DELETE", path = "/siprec_connectors/{siprec_connector_name}")
@RecordBuilder
public record SiprecConnectorDelete()
        implements AccountCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static SiprecConnectorDeleteBuilder builder() {
        return new SiprecConnectorDeleteBuilder();
    }
}
