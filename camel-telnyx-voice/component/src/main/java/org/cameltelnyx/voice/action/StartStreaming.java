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
 * @param customParameters                values that your WebSocket server receives when the stream starts, each a JSON
 *                                        object with name and value. Give the option once for each value
 * @param dialogflowConfig                settings of Dialogflow, as a JSON object or a bean. Applies only if
 *                                        enableDialogflow is true
 * @param enableDialogflow                whether Telnyx sends the audio to the Dialogflow agent of the connection
 * @param streamAuthToken                 token that your WebSocket server receives when the stream starts, at most 4,000
 *                                        characters
 * @param streamBidirectionalCodec        codec of the audio that your server sends. Applies only to the mode rtp
 * @param streamBidirectionalMode         form in which your server sends audio: mp3 for MP3 files, rtp for RTP payload
 * @param streamBidirectionalSamplingRate sample rate of the audio that your server sends, in hertz: 8000, 16000, 22050,
 *                                        24000 or 48000
 * @param streamBidirectionalTargetLegs   call legs that hear the audio of your server: self is this call leg, opposite the
 *                                        call leg that is connected with this one
 * @param streamCodec                     codec of the audio that your server receives. The value default keeps the codec of
 *                                        the call
 * @param streamTrack                     audio to stream: inbound_track is the audio from the party of the call leg,
 *                                        outbound_track the audio to this party
 * @param streamUrl                       WebSocket URL of your server, which receives the audio
 */
@Operation(path = "/calls/{call_control_id}/actions/streaming_start")
// Telnyx lists these events with dial and answer, which can also start a stream
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
