package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.cameltelnyx.voice.result.Conference;

/**
 * Creates a conference, with a call leg as its first participant.
 *
 * @param name                    name of the conference, by which it can be found
 * @param beepEnabled             when a beep tells that a participant comes or goes
 * @param comfortNoise            whether participants hear a soft noise while nobody speaks
 * @param durationMinutes         after how many minutes the conference ends
 * @param holdAudioUrl            URL of a WAV or MP3 file that participants hear until the conference starts
 * @param holdMediaName           what participants hear until the conference starts, instead of a URL: the name of a WAV or
 *                                MP3 file that was uploaded to the media storage of Telnyx
 * @param maxParticipants         how many participants there can be at a time, from 2 to 800. 250 if not given
 * @param region                  region in which the conference is to be held
 * @param startConferenceOnCreate whether the conference starts at once
 * @param clientState             state to be echoed in the events that follow, in base64
 * @param commandId               id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "conference-create", producerOnly = true,
        description = "Create a conference, with a call leg as its first participant. Expected events: conference.created, conference.ended, conference.floor.changed, conference.participant.joined, conference.participant.left, conference.recording.saved",
        apiMethods = @ApiMethod(methodName = "conference-create",
                description = "Create a conference, with a call leg as its first participant"))
@UriParams
@Operation(path = "/conferences", answer = Conference.class, idsInBody = "call_control_id",
        events = {"conference.created", "conference.ended", "conference.floor.changed", "conference.participant.joined",
                "conference.participant.left", "conference.recording.saved"})
@RecordBuilder
public record ConferenceCreate(
        @UriParam @Metadata(required = true) @ApiParam(apiMethods = @ApiMethod(methodName = "conference-create",
                description = "Name of the conference, by which it can be found."))
        String name,

        @UriParam(defaultValue = "never", enums = "always,never,on_enter,on_exit") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "conference-create",
                        description = "When a beep tells that a participant comes or goes."))
        ConferenceBeep beepEnabled,

        @UriParam(defaultValue = "true") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-create",
                description = "Whether participants hear a soft noise while nobody speaks."))
        Boolean comfortNoise,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-create",
                description = "After how many minutes the conference ends."))
        Integer durationMinutes,

        @UriParam @Format(Grammar.URL) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-create",
                description = "URL of a WAV or MP3 file that participants hear until the conference starts. Not together with holdMediaName."))
        String holdAudioUrl,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-create",
                description = "What participants hear until the conference starts, instead of a URL: the name of a WAV or MP3 file that was uploaded to the media storage of Telnyx."))
        String holdMediaName,

        @UriParam @Bounds(min = 2, max = 800) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "conference-create",
                        description = "How many participants there can be at a time, from 2 to 800. 250 if not given."))
        Integer maxParticipants,

        @UriParam(enums = "Australia,Europe,Middle East,US") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "conference-create",
                description = "Region in which the conference is to be held. The one of the account's data locality if not given."))
        ConferenceRegion region,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-create",
                description = "Whether the conference starts at once. Without it participants wait on hold. True if not given."))
        Boolean startConferenceOnCreate,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-create",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-create",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceCreateBuilder builder() {
        return new ConferenceCreateBuilder();
    }
}
