package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Length;
import org.cameltelnyx.voice.schema.Required;
import org.cameltelnyx.voice.schema.Unless;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Connects a call leg with another call leg, so that both parties hear each other.
 *
 * @param callControlIdToBridge call control id of the call leg to connect with, named call_control_id in a JSON body. queue
 *                              or videoRoomId can take its place
 * @param holdAfterUnbridge     whether Telnyx puts this call leg on hold after the bridge ends, instead of hanging it up
 * @param muteDtmf              call legs whose party does not hear the keys that the other party presses. Events report the
 *                              keys in any case
 * @param parkAfterUnbridge     state of this call leg after the bridge ends: self parks the call leg. If omitted, Telnyx
 *                              hangs up the call leg
 * @param playRingtone          whether the party hears a ringing tone until the other call is answered
 * @param preventDoubleBridge   whether the command fails if the other call is already bridged
 * @param queue                 name of a queue. Telnyx connects with the first call of the queue, which leaves the queue
 *                              even if the connection fails; an empty queue is an error. Takes the place of
 *                              callControlIdToBridge
 * @param record                start of an automatic recording: record-from-answer starts the recording when the call is
 *                              answered. If omitted, Telnyx does not record the call automatically
 * @param recordChannels        channels of the automatic recording: single mixes all parties, dual records each call leg on
 *                              a channel of its own
 * @param recordCustomFileName  file name of the automatic recording, 1 to 40 characters; Telnyx appends the time. If
 *                              omitted, the name is the id of the call leg
 * @param recordFormat          file format of the automatic recording
 * @param recordMaxLength       maximum length of the automatic recording, in seconds, from 0 to 43200. 0 sets no limit
 * @param recordTimeoutSecs     silence that ends the automatic recording, in seconds, counted from the first speech. 0 sets
 *                              no limit. Telnyx detects silence by a transcription, and charges for it
 * @param recordTrack           audio to record automatically: inbound is the audio from the party of the call leg, outbound
 *                              the audio to this party. Either of these alone is recorded on one channel
 * @param recordTrim            parts of the automatic recording to cut off: trim-silence removes the silence at the
 *                              beginning and the end. If omitted, Telnyx cuts nothing off
 * @param ringtone              code of the country whose ringing tone playRingtone plays, for example de
 * @param videoRoomContext      text of your own for the video room, such as the name of the participant. Applies only with
 *                              videoRoomId
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
