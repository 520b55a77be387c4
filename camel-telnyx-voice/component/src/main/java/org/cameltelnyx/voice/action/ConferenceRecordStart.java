package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Starts recording a conference, until it is stopped or the conference ends.
 *
 * @param format         format of the recording file: wav or mp3
 * @param channels       whether the recording has one channel for all, or two: who has created the conference on one and
 *                       the others on the other
 * @param customFileName name of the recording file, 1 to 40 characters, to which Telnyx adds the time
 * @param playBeep       whether a beep tells that the recording begins
 * @param region         region in which the conference is held
 * @param trim           cuts the silence at the beginning and the end off the recording
 * @param commandId      id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "conference-record-start", producerOnly = true,
        description = "Start recording a conference, until it is stopped or the conference ends. Expected events: conference.recording.saved",
        apiMethods = @ApiMethod(methodName = "conference-record-start",
                description = "Start recording a conference, until it is stopped or the conference ends"))
@UriParams
@Operation(path = "/conferences/{conference_id}/actions/record_start", events = {"conference.recording.saved"})
@RecordBuilder
public record ConferenceRecordStart(
        @UriParam(enums = "wav,mp3") @Metadata(required = true) @ApiParam(apiMethods = @ApiMethod(
                methodName = "conference-record-start", description = "Format of the recording file: wav or mp3."))
        AudioFormat format,

        @UriParam(defaultValue = "single", enums = "single,dual") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "conference-record-start",
                description = "Whether the recording has one channel for all, or two: who has created the conference on one and the others on the other."))
        RecordingChannels channels,

        @UriParam @Length(min = 1, max = 40) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "conference-record-start",
                        description = "Name of the recording file, 1 to 40 characters, to which Telnyx adds the time."))
        String customFileName,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-record-start",
                description = "Whether a beep tells that the recording begins."))
        Boolean playBeep,

        @UriParam(enums = "Australia,Europe,Middle East,US") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "conference-record-start",
                description = "Region in which the conference is held. The one of the account's data locality if not given."))
        ConferenceRegion region,

        @UriParam(enums = "trim-silence") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "conference-record-start",
                        description = "Cuts the silence at the beginning and the end off the recording."))
        RecordingTrim trim,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-record-start",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceRecordStartBuilder builder() {
        return new ConferenceRecordStartBuilder();
    }
}
