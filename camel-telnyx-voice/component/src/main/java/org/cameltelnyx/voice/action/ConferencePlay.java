package org.cameltelnyx.voice.action;

import java.util.List;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Plays an audio file to participants of a conference.
 *
 * @param audioUrl       URL of the WAV or MP3 file to play
 * @param callControlIds ids of the call legs of the participants that it is about
 * @param loop           how often it is played: a number from 1 to 100, or infinity
 * @param mediaName      what to play, instead of a URL: the name of a WAV or MP3 file that was uploaded to the media
 *                       storage of Telnyx
 * @param region         region in which the conference is held
 */
@ApiParams(apiName = "conference-play", producerOnly = true, description = "Play an audio file to participants of a conference",
        apiMethods = @ApiMethod(methodName = "conference-play",
                description = "Play an audio file to participants of a conference"))
@UriParams
@Operation(path = "/conferences/{conference_id}/actions/play")
@RecordBuilder
public record ConferencePlay(
        @UriParam @Format(Grammar.URL) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-play",
                description = "URL of the WAV or MP3 file to play. Not together with mediaName."))
        String audioUrl,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-play",
                description = "Ids of the call legs of the participants that it is about. All participants if not given."))
        List<String> callControlIds,

        @UriParam(defaultValue = "1") @JsonSerialize(using = NumberOrText.class) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "conference-play",
                        description = "How often it is played: a number from 1 to 100, or infinity."))
        String loop,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-play",
                description = "What to play, instead of a URL: the name of a WAV or MP3 file that was uploaded to the media storage of Telnyx."))
        String mediaName,

        @UriParam(enums = "Australia,Europe,Middle East,US") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "conference-play",
                description = "Region in which the conference is held. The one of the account's data locality if not given."))
        ConferenceRegion region)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferencePlayBuilder builder() {
        return new ConferencePlayBuilder();
    }
}
