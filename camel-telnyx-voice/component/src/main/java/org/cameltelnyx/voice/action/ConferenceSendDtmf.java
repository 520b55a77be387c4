package org.cameltelnyx.voice.action;

import java.util.List;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Sends DTMF tones to participants of a conference.
 *
 * @param digits         the keys whose tones are sent: 0-9, A-D, * and #, with w for a pause of half a second and W for one
 *                       of a second
 * @param callControlIds ids of the call legs of the participants that it is about
 * @param durationMillis how long each tone lasts, in milliseconds, from 100 to 500
 * @param clientState    state to be echoed in the events that follow, in base64
 */
@ApiParams(apiName = "conference-send-dtmf", producerOnly = true,
        description = "Send DTMF tones to participants of a conference",
        apiMethods = @ApiMethod(methodName = "conference-send-dtmf",
                description = "Send DTMF tones to participants of a conference"))
@UriParams
@Operation(path = "/conferences/{conference_id}/actions/send_dtmf")
@RecordBuilder
public record ConferenceSendDtmf(
        @UriParam(secret = true) @Metadata(required = true) @Format(Grammar.DTMF) @ApiParam(apiMethods = @ApiMethod(
                methodName = "conference-send-dtmf",
                description = "The keys whose tones are sent: 0-9, A-D, * and #, with w for a pause of half a second and W for one of a second."))
        String digits,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-send-dtmf",
                description = "Ids of the call legs of the participants that it is about. All participants if not given."))
        List<String> callControlIds,

        @UriParam(defaultValue = "250") @Bounds(min = 100, max = 500) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "conference-send-dtmf",
                        description = "How long each tone lasts, in milliseconds, from 100 to 500."))
        Integer durationMillis,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "conference-send-dtmf",
                        description = "State that Telnyx echoes in later events of these call legs, as base64 text."))
        String clientState)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceSendDtmfBuilder builder() {
        return new ConferenceSendDtmfBuilder();
    }

    @Override
    public String toString() {
        return RecordModel.toStringWithoutSecrets(this);
    }
}
