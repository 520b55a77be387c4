package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.SiprecConnector;
import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Required;

/**
 * Replaces the settings of a SIPREC connector, including its name.
 *
 * @param host         host name or IPv4 address of the recording server (SRS)
 * @param name         name of the connector, for start-siprec
 * @param port         port of the recording server, from 1 to 65535
 * @param appSubdomain subdomain to which Telnyx routes calls if it runs the recording server itself
 */
// not repeatable: once the name has changed, the path names nothing
@Operation(method = "PUT", path = "/siprec_connectors/{siprec_connector_name}",
        answer = SiprecConnector.class)
@RecordBuilder
public record SiprecConnectorUpdate(
        @Required String host,
        @Required String name,
        @Required @Bounds(min = 1, max = 65535) Integer port,
        String appSubdomain)
        implements AccountCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static SiprecConnectorUpdateBuilder builder() {
        return new SiprecConnectorUpdateBuilder();
    }
}
