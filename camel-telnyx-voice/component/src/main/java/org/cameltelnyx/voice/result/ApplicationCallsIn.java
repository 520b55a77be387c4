package org.cameltelnyx.voice.result;

/**
 * The settings of an application for inbound calls.
 *
 * @param channelLimit                maximum number of simultaneous inbound calls, or null for any number
 * @param shakenStirEnabled           whether call.initiated contains the attestation of the number of the caller
 * @param sipSubdomain                subdomain of sip.telnyx.com by which SIP endpoints reach it, or null
 * @param sipSubdomainReceiveSettings who can call the subdomain, one of: only_my_connections, from_anyone
 */
public record ApplicationCallsIn(
        Integer channelLimit,
        Boolean shakenStirEnabled,
        String sipSubdomain,
        String sipSubdomainReceiveSettings) {
}
