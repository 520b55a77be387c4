package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;

/**
 * Starts streaming the audio of a call to a recording server (SIPREC, RFC 7866).
 *
 * @param connectorName                name of the SIPREC connector, set up at Telnyx, that leads to the recording
 *                                     server
 * @param sipTransport                 transport protocol of the SIP session with the recording server
 * @param siprecTrack                  which audio is streamed: what the leg says, what it hears, or both
 * @param includeMetadataCustomHeaders whether custom parameters go into the recording metadata (true) or into SIP
 *                                     headers (false)
 * @param secure                       whether the media is encrypted by SRTP and TLS. The connector then needs the
 *                                     server's port 5061
 * @param sessionTimeoutSecs           SIP session timer in seconds, at least 90; the session is refreshed after half of
 *                                     it. 0 turns the timer off
 */
@Operation(path = "/calls/{call_control_id}/actions/siprec_start",
        events = {"siprec.started", "siprec.stopped", "siprec.failed"})
@Awaitable(value = {"siprec.started", "siprec.failed"}, within = 60)
@RecordBuilder
public record StartSiprec(
        String connectorName,
        @Default("udp") SipTransport sipTransport,
        @Default("both_tracks") StreamTrack siprecTrack,
        Boolean includeMetadataCustomHeaders,
        Boolean secure,
        @Default("1800") @Bounds(min = 90, also = 0) Integer sessionTimeoutSecs,
        @ClientState String clientState)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StartSiprecBuilder builder() {
        return new StartSiprecBuilder();
    }
}
