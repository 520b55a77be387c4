package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Length;
import org.cameltelnyx.voice.schema.Required;
import org.cameltelnyx.voice.schema.Unless;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Connects a call leg with another one, so that both parties hear each other.
 *
 * @param callControlIdToBridge id of the call leg to connect with. In a JSON body it is call_control_id; queue or
 *                              videoRoomId can take its place
 * @param holdAfterUnbridge     whether this call leg is put on hold when the other one goes, and not hung up
 * @param muteDtmf              which legs do not hear the keys that the other one presses. Events report the keys all
 *                              the same
 * @param parkAfterUnbridge     the word self keeps this call leg parked when the other one goes. It is hung up if not
 *                              given
 * @param playRingtone          whether a ringing tone is heard until the other call is answered
 * @param preventDoubleBridge   whether the command fails if the other call is bridged already
 * @param queue                 name of the queue whose first call to connect with, which leaves the queue in any case.
 *                              Takes the place of callControlIdToBridge
 * @param record                records the call by itself, from when it is answered. Not recorded if not given
 * @param recordChannels        whether the automatic recording has one channel for all, or two: one for each leg
 * @param recordCustomFileName  name of the automatic recording's file, 1 to 40 characters, to which Telnyx adds the
 *                              time. The id of the call leg if not given
 * @param recordFormat          format of the file of the automatic recording: wav or mp3
 * @param recordMaxLength       length of the automatic recording at most, in seconds, up to 43200. 0 sets no limit
 * @param recordTimeoutSecs     how many seconds of silence end the automatic recording, for which Telnyx charges a
 *                              transcription. 0 sets no limit
 * @param recordTrack           which audio the automatic recording holds: what the leg says, what it hears, or both.
 *                              One alone is recorded on one channel
 * @param recordTrim            cuts the silence at the beginning and the end off the automatic recording
 * @param ringtone              country whose ringing tone is played with playRingtone, as a code such as de
 * @param videoRoomContext      text of your own for the video room, such as the name of the participant. Applies with
 *                              videoRoomId only
 * @param videoRoomId           id of the video room to connect with. Takes the place of callControlIdToBridge
 */
@Operation(path = "/calls/{call_control_id}/actions/bridge", events = {"call.bridged"})
@Awaitable(value = "call.bridged", within = 30)
@RecordBuilder
public record Bridge(
        @Required @Unless( {
                "queue", "videoRoomId"}) @JsonProperty("call_control_id") @Format(ID) String callControlIdToBridge,
        Boolean holdAfterUnbridge,
        @Default("none") MuteDtmf muteDtmf,
        String parkAfterUnbridge,
        @Default("false") Boolean playRingtone,
        @Default("false") Boolean preventDoubleBridge,
        String queue,
        AutomaticRecording record,
        @Default("dual") RecordingChannels recordChannels,
        @Length(min = 1, max = 40) String recordCustomFileName,
        @Default("mp3") AudioFormat recordFormat,
        @Default("0") @Bounds(min = 0, max = 43200) Integer recordMaxLength,
        @Default("0") @Bounds(min = 0) Integer recordTimeoutSecs,
        @Default("both") RecordingTrack recordTrack,
        RecordingTrim recordTrim,
        @Default("us") Ringtone ringtone,
        String videoRoomContext,
        @Format(ID) String videoRoomId,
        @ClientState String clientState,
        @CommandId String commandId)
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
