package org.cameltelnyx.voice.result;

/**
 * How an application takes calls.
 *
 * @param channelLimit                how many calls it takes at the same time, or null for any number
 * @param shakenStirEnabled           whether call.initiated tells how the number of the caller was attested
 * @param sipSubdomain                subdomain of sip.telnyx.com at which SIP endpoints reach it, or null
 * @param sipSubdomainReceiveSettings who can call the subdomain, one of: only_my_connections, from_anyone
 */
public record ApplicationCallsIn(
        Integer channelLimit,
        Boolean shakenStirEnabled,
        String sipSubdomain,
        String sipSubdomainReceiveSettings) {
}
