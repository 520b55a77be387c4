package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Starts streaming the audio of a call to a recording server (SIPREC, RFC 7866).
 *
 * @param connectorName                name of the SIPREC connector
 * @param sipTransport                 transport of the SIP session
 * @param siprecTrack                  audio to stream
 * @param includeMetadataCustomHeaders true puts custom parameters into the metadata
 * @param secure                       true encrypts the media
 * @param sessionTimeoutSecs           SIP session timer in seconds, at least 90, or 0 for none
 * @param clientState                  state to be echoed in the events that follow, in base64
 */
@ApiParams(apiName = "start-siprec", producerOnly = true,
        description = "Start streaming the audio of a call to a recording server by SIPREC. Expected events: siprec.started, siprec.stopped, siprec.failed",
        apiMethods = @ApiMethod(methodName = "start-siprec",
                description = "Start streaming the audio of a call to a recording server by SIPREC"))
@UriParams
@Operation(path = "/calls/{call_control_id}/actions/siprec_start",
        events = {"siprec.started", "siprec.stopped", "siprec.failed"})
@RecordBuilder
public record StartSiprec(
        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-siprec",
                description = "Name of the SIPREC connector, set up at Telnyx, that leads to the recording server."))
        String connectorName,

        @UriParam(defaultValue = "udp", enums = "udp,tcp,tls") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "start-siprec",
                description = "Transport protocol of the SIP session with the recording server."))
        SipTransport sipTransport,

        @UriParam(defaultValue = "both_tracks", enums = "inbound_track,outbound_track,both_tracks") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "start-siprec",
                        description = "Which audio is streamed: what the leg says, what it hears, or both."))
        StreamTrack siprecTrack,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-siprec",
                description = "Whether custom parameters go into the recording metadata (true) or into SIP headers (false)."))
        Boolean includeMetadataCustomHeaders,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-siprec",
                description = "Whether the media is encrypted by SRTP and TLS. The connector then needs the server's port 5061."))
        Boolean secure,

        @UriParam(defaultValue = "1800") @Bounds(min = 90, also = 0) @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "start-siprec",
                description = "SIP session timer in seconds, at least 90; the session is refreshed after half of it. 0 turns the timer off."))
        Integer sessionTimeoutSecs,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-siprec",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState)
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
