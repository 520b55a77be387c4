package org.cameltelnyx.voice.action;

import java.util.List;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Lets a call leg join a conference as a participant.
 *
 * @param beepEnabled             when a beep tells that a participant comes or goes, in place of what the conference says
 * @param endConferenceOnExit     whether the conference ends and all others are hung up when this participant leaves
 * @param hold                    whether the participant waits on hold after joining
 * @param holdAudioUrl            URL of a WAV or MP3 file that the participant hears on hold
 * @param holdMediaName           what the participant hears on hold, instead of a URL: the name of a WAV or MP3 file that
 *                                was uploaded to the media storage of Telnyx
 * @param mute                    whether the participant is muted at once
 * @param region                  region in which the conference is held
 * @param softEndConferenceOnExit whether this participant's leaving ends the conference without hanging up the others
 * @param startConferenceOnEnter  whether the conference starts when this participant joins
 * @param supervisorRole          makes the participant a supervisor: monitor just listens, whisper is heard by
 *                                whisperCallControlIds only, barge and none by all. none if not given
 * @param whisperCallControlIds   ids of the call legs that hear a whispering supervisor
 * @param clientState             state to be echoed in the events that follow, in base64
 * @param commandId               id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "conference-join", producerOnly = true,
        description = "Let a call leg join a conference as a participant. Expected events: conference.participant.joined, conference.participant.left",
        apiMethods = @ApiMethod(methodName = "conference-join",
                description = "Let a call leg join a conference as a participant"))
@UriParams
@Operation(path = "/conferences/{conference_id}/actions/join", idsInBody = "call_control_id",
        events = {"conference.participant.joined", "conference.participant.left"})
@RecordBuilder
public record ConferenceJoin(
        @UriParam(enums = "always,never,on_enter,on_exit") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "conference-join",
                description = "When a beep tells that a participant comes or goes, in place of what the conference says."))
        ConferenceBeep beepEnabled,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-join",
                description = "Whether the conference ends and all others are hung up when this participant leaves. False if not given."))
        Boolean endConferenceOnExit,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-join",
                description = "Whether the participant waits on hold after joining. False if not given."))
        Boolean hold,

        @UriParam @Format(Grammar.URL) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-join",
                description = "URL of a WAV or MP3 file that the participant hears on hold. Not together with holdMediaName."))
        String holdAudioUrl,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-join",
                description = "What the participant hears on hold, instead of a URL: the name of a WAV or MP3 file that was uploaded to the media storage of Telnyx."))
        String holdMediaName,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-join",
                description = "Whether the participant is muted at once. False if not given."))
        Boolean mute,

        @UriParam(enums = "Australia,Europe,Middle East,US") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "conference-join",
                description = "Region in which the conference is held. The one of the account's data locality if not given."))
        ConferenceRegion region,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-join",
                description = "Whether this participant's leaving ends the conference without hanging up the others. False if not given."))
        Boolean softEndConferenceOnExit,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-join",
                description = "Whether the conference starts when this participant joins. False if not given."))
        Boolean startConferenceOnEnter,

        @UriParam(enums = "barge,monitor,none,whisper") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "conference-join",
                description = "Makes the participant a supervisor: monitor just listens, whisper is heard by whisperCallControlIds only, barge and none by all. none if not given."))
        ConferenceSupervisorRole supervisorRole,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-join",
                description = "Ids of the call legs that hear a whispering supervisor. Without any the supervisor just listens."))
        List<String> whisperCallControlIds,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-join",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-join",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceJoinBuilder builder() {
        return new ConferenceJoinBuilder();
    }
}
