package org.cameltelnyx.voice.action;

import java.util.List;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Starts streaming the audio of a call to a WebSocket or to Dialogflow.
 *
 * @param customParameters                values that your WebSocket server gets when the stream begins, each a JSON object
 *                                        with name and value
 * @param dialogflowConfig                how Dialogflow is used, as a JSON object or a bean
 * @param enableDialogflow                whether the audio goes to the Dialogflow agent of the connection
 * @param streamAuthToken                 token that your WebSocket server gets when the stream begins, at most 4,000
 *                                        characters
 * @param streamBidirectionalCodec        codec of the audio that your server sends
 * @param streamBidirectionalMode         how your server sends audio: as MP3 files, or as RTP payload
 * @param streamBidirectionalSamplingRate samples a second of the audio that your server sends: 8000, 16000, 22050, 24000 or
 *                                        48000
 * @param streamBidirectionalTargetLegs   which legs hear the audio that your server sends
 * @param streamCodec                     codec of the audio that your server gets; the word default stands for the one of
 *                                        the call
 * @param streamTrack                     which audio is streamed: what the leg says, what it hears, or both
 * @param streamUrl                       WebSocket URL of your server, to which the audio is streamed
 * @param clientState                     state to be echoed in the events that follow, in base64
 * @param commandId                       id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "start-streaming", producerOnly = true,
        description = "Start streaming the audio of a call to a WebSocket or to Dialogflow",
        apiMethods = @ApiMethod(methodName = "start-streaming",
                description = "Start streaming the audio of a call to a WebSocket or to Dialogflow"))
@UriParams
@Operation(path = "/calls/{call_control_id}/actions/streaming_start")
@RecordBuilder
public record StartStreaming(
        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-streaming",
                description = "Values that your WebSocket server gets when the stream begins, each a JSON object with name and value. Give the option once for each value."))
        List<StreamParameter> customParameters,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-streaming",
                description = "How Dialogflow is used, as a JSON object or a bean. Counts with enableDialogflow only."))
        DialogflowConfig dialogflowConfig,

        @UriParam(defaultValue = "false") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-streaming",
                description = "Whether the audio goes to the Dialogflow agent of the connection."))
        Boolean enableDialogflow,

        @UriParam(secret = true) @Length(max = 4000) @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "start-streaming",
                description = "Token that your WebSocket server gets when the stream begins, at most 4,000 characters."))
        String streamAuthToken,

        @UriParam(defaultValue = "PCMU", enums = "PCMU,PCMA,G722,OPUS,AMR-WB,L16") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "start-streaming",
                        description = "Codec of the audio that your server sends. Counts with the mode rtp only."))
        StreamBidirectionalCodec streamBidirectionalCodec,

        @UriParam(defaultValue = "mp3", enums = "mp3,rtp") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "start-streaming",
                        description = "How your server sends audio: as MP3 files, or as RTP payload."))
        StreamBidirectionalMode streamBidirectionalMode,

        @UriParam(defaultValue = "8000") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-streaming",
                description = "Samples a second of the audio that your server sends: 8000, 16000, 22050, 24000 or 48000."))
        Integer streamBidirectionalSamplingRate,

        @UriParam(defaultValue = "opposite", enums = "both,self,opposite") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "start-streaming",
                        description = "Which legs hear the audio that your server sends."))
        TargetLegs streamBidirectionalTargetLegs,

        @UriParam(defaultValue = "default", enums = "PCMU,PCMA,G722,OPUS,AMR-WB,L16,default") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "start-streaming",
                        description = "Codec of the audio that your server gets; the word default stands for the one of the call."))
        StreamCodec streamCodec,

        @UriParam(defaultValue = "inbound_track", enums = "inbound_track,outbound_track,both_tracks") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "start-streaming",
                        description = "Which audio is streamed: what the leg says, what it hears, or both."))
        StreamTrack streamTrack,

        @UriParam @Format(Grammar.URL) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-streaming",
                description = "WebSocket URL of your server, to which the audio is streamed."))
        String streamUrl,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-streaming",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-streaming",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StartStreamingBuilder builder() {
        return new StartStreamingBuilder();
    }

    @Override
    public String toString() {
        return RecordModel.toStringWithoutSecrets(this);
    }
}
