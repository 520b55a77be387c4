package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;

/**
 * How an application takes calls.
 *
 * @param channelLimit                how many calls it takes at the same time. Any number if not given
 * @param shakenStirEnabled           whether call.initiated tells how the number of the caller was attested (SHAKEN/STIR)
 * @param sipSubdomain                subdomain of sip.telnyx.com at which SIP endpoints reach it, without TLS
 * @param sipSubdomainReceiveSettings who can call the subdomain
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
