package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;

/**
 * Starts streaming the audio of a call to a recording server (SIPREC, RFC 7866).
 *
 * @param connectorName                name of the SIPREC connector at Telnyx that leads to the recording server
 * @param sipTransport                 transport protocol of the SIP session with the recording server
 * @param siprecTrack                  audio to stream: inbound_track is the audio from the party of the call leg,
 *                                     outbound_track the audio to this party
 * @param includeMetadataCustomHeaders whether custom parameters go into the metadata of the recording. Otherwise they go
 *                                     into SIP headers
 * @param secure                       whether Telnyx encrypts the media with SRTP and TLS. The connector must then have the
 *                                     port 5061
 * @param sessionTimeoutSecs           SIP session timer in seconds: 90 or more, or 0 to disable the timer. Telnyx refreshes
 *                                     the session after half of this time
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
