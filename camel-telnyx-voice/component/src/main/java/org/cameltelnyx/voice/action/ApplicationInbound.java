package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;

/**
 * Settings of an application for incoming calls.
 *
 * @param channelLimit                maximum number of simultaneous incoming calls. If omitted, there is no limit
 * @param shakenStirEnabled           whether call.initiated reports the SHAKEN/STIR attestation of the caller's number
 * @param sipSubdomain                subdomain of sip.telnyx.com at which SIP endpoints reach the application, without TLS
 * @param sipSubdomainReceiveSettings callers that can reach the subdomain
 */
@RecordBuilder
public record ApplicationInbound(
        @Bounds(min = 0) Integer channelLimit,
        Boolean shakenStirEnabled,
        String sipSubdomain,
        SipSubdomainCallers sipSubdomainReceiveSettings) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static ApplicationInboundBuilder builder() {
        return new ApplicationInboundBuilder();
    }
}
