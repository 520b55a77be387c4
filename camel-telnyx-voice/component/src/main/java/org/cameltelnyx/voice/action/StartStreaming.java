package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Length;
import org.cameltelnyx.voice.schema.RecordModel;
import org.cameltelnyx.voice.schema.Secret;

import static org.cameltelnyx.voice.schema.Grammar.URL;

/**
 * Starts streaming the audio of a call to a WebSocket or to Dialogflow.
 *
 * @param customParameters                values that your WebSocket server gets when the stream begins, each a JSON
 *                                        object with name and value. Give the option once for each value
 * @param dialogflowConfig                how Dialogflow is used, as a JSON object or a bean. Applies with
 *                                        enableDialogflow only
 * @param enableDialogflow                whether the audio goes to the Dialogflow agent of the connection
 * @param streamAuthToken                 token that your WebSocket server gets when the stream begins, at most 4,000
 *                                        characters
 * @param streamBidirectionalCodec        codec of the audio that your server sends. Applies with the mode rtp only
 * @param streamBidirectionalMode         how your server sends audio: as MP3 files, or as RTP payload
 * @param streamBidirectionalSamplingRate samples a second of the audio that your server sends: 8000, 16000, 22050,
 *                                        24000 or 48000
 * @param streamBidirectionalTargetLegs   which legs hear the audio that your server sends
 * @param streamCodec                     codec of the audio that your server gets; the word default stands for the one
 *                                        of the call
 * @param streamTrack                     which audio is streamed: what the leg says, what it hears, or both
 * @param streamUrl                       WebSocket URL of your server, to which the audio is streamed
 */
@Operation(path = "/calls/{call_control_id}/actions/streaming_start")
// listed with dial and answer, which can start a stream as well
@Awaitable(value = {"streaming.started", "streaming.failed"}, within = 30)
@RecordBuilder
public record StartStreaming(
        List<StreamParameter> customParameters,
        DialogflowConfig dialogflowConfig,
        @Default("false") Boolean enableDialogflow,
        @Secret @Length(max = 4000) String streamAuthToken,
        @Default("PCMU") StreamBidirectionalCodec streamBidirectionalCodec,
        @Default("mp3") StreamBidirectionalMode streamBidirectionalMode,
        @Default("8000") Integer streamBidirectionalSamplingRate,
        @Default("opposite") TargetLegs streamBidirectionalTargetLegs,
        @Default("default") StreamCodec streamCodec,
        @Default("inbound_track") StreamTrack streamTrack,
        @Format(URL) String streamUrl,
        @ClientState String clientState,
        @CommandId String commandId)
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
