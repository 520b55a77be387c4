package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Connects a call leg with another one, so that both parties hear each other.
 *
 * @param callControlIdToBridge id of the call leg to connect with
 * @param holdAfterUnbridge     whether this call leg is put on hold when the other one goes, and not hung up
 * @param muteDtmf              which legs do not hear the keys that the other one presses
 * @param parkAfterUnbridge     the word self keeps this call leg parked when the other one goes
 * @param playRingtone          whether a ringing tone is heard until the other call is answered
 * @param preventDoubleBridge   whether the command fails if the other call is bridged already
 * @param queue                 name of the queue whose first call to connect with, which leaves the queue in any case
 * @param record                records the call by itself, from when it is answered
 * @param recordChannels        whether the automatic recording has one channel for all, or two: one for each leg
 * @param recordCustomFileName  name of the automatic recording's file, 1 to 40 characters, to which Telnyx adds the time
 * @param recordFormat          format of the file of the automatic recording: wav or mp3
 * @param recordMaxLength       length of the automatic recording at most, in seconds, up to 43200. 0 sets no limit
 * @param recordTimeoutSecs     how many seconds of silence end the automatic recording, for which Telnyx charges a
 *                              transcription. 0 sets no limit
 * @param recordTrack           which audio the automatic recording holds: what the leg says, what it hears, or both
 * @param recordTrim            cuts the silence at the beginning and the end off the automatic recording
 * @param ringtone              country whose ringing tone is played with playRingtone, as a code such as de
 * @param videoRoomContext      text of your own for the video room, such as the name of the participant
 * @param videoRoomId           id of the video room to connect with
 * @param clientState           state to be echoed in the events that follow, in base64
 * @param commandId             id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "bridge", producerOnly = true,
        description = "Connect a call leg with another one, so that both parties hear each other. Expected events: call.bridged",
        apiMethods = @ApiMethod(methodName = "bridge",
                description = "Connect a call leg with another one, so that both parties hear each other"))
@UriParams
@Operation(path = "/calls/{call_control_id}/actions/bridge", events = {"call.bridged"})
@RecordBuilder
public record Bridge(
        @UriParam @Metadata(required = true) @Unless( {
                "queue", "videoRoomId"}) @JsonProperty("call_control_id") @Format(Grammar.ID) @ApiParam(
                        apiMethods = @ApiMethod(methodName = "bridge",
                                description = "Id of the call leg to connect with. In a JSON body it is call_control_id; queue or videoRoomId can take its place."))
        String callControlIdToBridge,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "bridge",
                description = "Whether this call leg is put on hold when the other one goes, and not hung up."))
        Boolean holdAfterUnbridge,

        @UriParam(defaultValue = "none", enums = "none,both,self,opposite") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "bridge",
                description = "Which legs do not hear the keys that the other one presses. Events tell the keys all the same."))
        MuteDtmf muteDtmf,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "bridge",
                description = "The word self keeps this call leg parked when the other one goes. It is hung up if not given."))
        String parkAfterUnbridge,

        @UriParam(defaultValue = "false") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "bridge",
                description = "Whether a ringing tone is heard until the other call is answered."))
        Boolean playRingtone,

        @UriParam(defaultValue = "false") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "bridge",
                description = "Whether the command fails if the other call is bridged already."))
        Boolean preventDoubleBridge,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "bridge",
                description = "Name of the queue whose first call to connect with, which leaves the queue in any case. Takes the place of callControlIdToBridge."))
        String queue,

        @UriParam(enums = "record-from-answer") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "bridge",
                description = "Records the call by itself, from when it is answered. Not recorded if not given."))
        AutomaticRecording record,

        @UriParam(defaultValue = "dual", enums = "single,dual") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "bridge",
                        description = "Whether the automatic recording has one channel for all, or two: one for each leg."))
        RecordingChannels recordChannels,

        @UriParam @Length(min = 1, max = 40) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "bridge",
                description = "Name of the automatic recording's file, 1 to 40 characters, to which Telnyx adds the time. The id of the call leg if not given."))
        String recordCustomFileName,

        @UriParam(defaultValue = "mp3", enums = "wav,mp3") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "bridge",
                        description = "Format of the file of the automatic recording: wav or mp3."))
        AudioFormat recordFormat,

        @UriParam(defaultValue = "0") @Bounds(min = 0, max = 43200) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "bridge",
                        description = "Length of the automatic recording at most, in seconds, up to 43200. 0 sets no limit."))
        Integer recordMaxLength,

        @UriParam(defaultValue = "0") @Bounds(min = 0) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "bridge",
                description = "How many seconds of silence end the automatic recording, for which Telnyx charges a transcription. 0 sets no limit."))
        Integer recordTimeoutSecs,

        @UriParam(defaultValue = "both", enums = "both,inbound,outbound") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "bridge",
                description = "Which audio the automatic recording holds: what the leg says, what it hears, or both. One alone is recorded on one channel."))
        RecordingTrack recordTrack,

        @UriParam(enums = "trim-silence") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "bridge",
                description = "Cuts the silence at the beginning and the end off the automatic recording."))
        RecordingTrim recordTrim,

        @UriParam(defaultValue = "us",
                enums = "at,au,be,bg,br,ch,cl,cn,cz,de,dk,ee,es,fi,fr,gr,hu,il,in,it,jp,lt,mx,my,nl,no,nz,ph,pl,pt,ru,se,sg,th,tw,uk,us-old,us,ve,za") @ApiParam(
                        optional = true, apiMethods = @ApiMethod(methodName = "bridge",
                                description = "Country whose ringing tone is played with playRingtone, as a code such as de."))
        Ringtone ringtone,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "bridge",
                description = "Text of your own for the video room, such as the name of the participant. Counts with videoRoomId only."))
        String videoRoomContext,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "bridge",
                description = "Id of the video room to connect with. Takes the place of callControlIdToBridge."))
        String videoRoomId,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "bridge",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "bridge",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements CallCommand{

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static BridgeBuilder builder() {
        return new BridgeBuilder();
    }
}
