package org.cameltelnyx.voice.action;

import java.util.List;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Puts participants of a conference on hold.
 *
 * @param audioUrl       URL of a WAV or MP3 file that the participants hear while they are on hold
 * @param callControlIds ids of the call legs of the participants that it is about
 * @param mediaName      what the participants hear while they are on hold, instead of a URL: the name of a WAV or MP3 file
 *                       that was uploaded to the media storage of Telnyx
 * @param region         region in which the conference is held
 */
@ApiParams(apiName = "conference-hold", producerOnly = true, description = "Put participants of a conference on hold",
        apiMethods = @ApiMethod(methodName = "conference-hold", description = "Put participants of a conference on hold"))
@UriParams
// repeatable: who is on hold stays so
@Operation(repeatable = true, path = "/conferences/{conference_id}/actions/hold")
@RecordBuilder
public record ConferenceHold(
        @UriParam @Format(Grammar.URL) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-hold",
                description = "URL of a WAV or MP3 file that the participants hear while they are on hold. Not together with mediaName."))
        String audioUrl,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-hold",
                description = "Ids of the call legs of the participants that it is about. All participants if not given."))
        List<String> callControlIds,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-hold",
                description = "What the participants hear while they are on hold, instead of a URL: the name of a WAV or MP3 file that was uploaded to the media storage of Telnyx."))
        String mediaName,

        @UriParam(enums = "Australia,Europe,Middle East,US") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "conference-hold",
                description = "Region in which the conference is held. The one of the account's data locality if not given."))
        ConferenceRegion region)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceHoldBuilder builder() {
        return new ConferenceHoldBuilder();
    }
}
