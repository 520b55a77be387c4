package org.cameltelnyx.voice.result;

import java.time.Instant;
import java.util.Map;

/**
 * A SIPREC connector. The action start-siprec sends the media of a call to its recording server.
 *
 * @param appSubdomain subdomain to which calls are routed if Telnyx runs the recording server, or null
 * @param createdAt    when the connector was created
 * @param host         host name or IPv4 address of the recording server
 * @param name         name of the connector
 * @param port         port of the recording server
 * @param recordType   always siprec_connector
 * @param updatedAt    when the connector was last changed
 * @param data         the whole object as Telnyx sent it
 */
public record SiprecConnector(
        String appSubdomain,
        Instant createdAt,
        String host,
        String name,
        Integer port,
        String recordType,
        Instant updatedAt,
        Map<String, Object> data)
        implements TelnyxObject {
}
