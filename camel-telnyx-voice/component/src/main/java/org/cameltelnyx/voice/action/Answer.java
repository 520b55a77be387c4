package org.cameltelnyx.voice.action;

import java.util.List;
import java.util.Map;

import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Length;

import static org.cameltelnyx.voice.schema.Grammar.ID;
import static org.cameltelnyx.voice.schema.Grammar.URL;

/**
 * Answers an incoming call, which most other commands need first.
 *
 * @param assistant                     the AI assistant that talks with the caller, as a JSON object or a bean: its id,
 *                                      and what is to differ from its settings at Telnyx
 * @param billingGroupId                id of the billing group to which the call is charged
 * @param conversationRelayConfig       conversation relay that starts when the call is answered, as a JSON object or a
 *                                      bean
 * @param customHeaders                 SIP headers of your own to add to the response to the INVITE, each a JSON object
 *                                      with name and value. Give the option once for each header
 * @param deepfakeDetection             whether to detect a synthetic voice of the other party, as a JSON object or a
 *                                      bean. Events report the result
 * @param preferredCodecs               the codecs to use in the order of preference, separated by commas, of G722,
 *                                      PCMU, PCMA, G729, OPUS, VP8 and H264
 * @param record                        records the call by itself, from when it is answered. Not recorded if not given
 * @param recordChannels                whether the automatic recording has one channel for all, or two: one for each
 *                                      leg
 * @param recordCustomFileName          name of the automatic recording's file, 1 to 40 characters, to which Telnyx adds
 *                                      the time. The id of the call leg if not given
 * @param recordFormat                  format of the file of the automatic recording: wav or mp3
 * @param recordMaxLength               length of the automatic recording at most, in seconds, up to 43200. 0 sets no
 *                                      limit
 * @param recordTimeoutSecs             how many seconds of silence end the automatic recording, for which Telnyx
 *                                      charges a transcription. 0 sets no limit
 * @param recordTrack                   which audio the automatic recording holds: what the leg says, what it hears, or
 *                                      both. One alone is recorded on one channel
 * @param recordTrim                    cuts the silence at the beginning and the end off the automatic recording
 * @param sendSilenceWhenIdle           whether silent packets are sent while there is nothing to be heard
 * @param sipHeaders                    standard SIP headers to add to the response to the INVITE, each a JSON object
 *                                      with name and value. Telnyx takes User-to-User only
 * @param soundModifications            how the voice is changed, such as its pitch, as a JSON object or a bean
 * @param streamBidirectionalCodec      codec of the audio that your server sends. Applies with the mode rtp only
 * @param streamBidirectionalMode       how your server sends audio: as MP3 files, or as RTP payload
 * @param streamBidirectionalTargetLegs which legs hear the audio that your server sends
 * @param streamCodec                   codec of the audio that your server gets; the word default stands for the one of
 *                                      the call
 * @param streamTrack                   which audio is streamed: what the leg says, what it hears, or both
 * @param streamUrl                     WebSocket URL of your server, to which the audio is streamed
 * @param transcription                 whether the call is transcribed from the answer on
 * @param transcriptionConfig           how the call is transcribed, as a JSON object or a bean. Applies with
 *                                      transcription only
 * @param webhookRetriesPolicies        how often an event is delivered again, as a JSON object or a map: by event type,
 *                                      an object whose retries_ms lists the waits in milliseconds, at most 5 and 60000
 *                                      in sum
 * @param webhookUrl                    URL to which Telnyx delivers the events of this call, in place of the
 *                                      application's
 * @param webhookUrlMethod              HTTP method of deliveries to webhookUrl. Only POST can be received by
 *                                      telnyx-voice:webhook
 * @param webhookUrls URLs for events of certain types, as a JSON object or a map from event type to a URL or to a list of
 *                    URLs, each of which gets the event. Events of other types go where they would go without it
 * @param webhookUrlsMethod             HTTP method of deliveries to webhookUrls. Only POST can be received by
 *                                      telnyx-voice:webhook
 */
@Operation(path = "/calls/{call_control_id}/actions/answer",
        events = {"call.answered", "call.deepfake_detection.error", "call.deepfake_detection.result", "call.hold",
                "call.unhold", "streaming.failed", "streaming.started", "streaming.stopped"})
@Awaitable(value = "call.answered", within = 30)
@RecordBuilder
public record Answer(
        Assistant assistant,
        @Format(ID) String billingGroupId,
        ConversationRelayConfig conversationRelayConfig,
        List<CustomHeader> customHeaders,
        DeepfakeDetection deepfakeDetection,
        String preferredCodecs,
        AutomaticRecording record,
        @Default("dual") RecordingChannels recordChannels,
        @Length(min = 1, max = 40) String recordCustomFileName,
        @Default("mp3") AudioFormat recordFormat,
        @Default("0") @Bounds(min = 0, max = 43200) Integer recordMaxLength,
        @Default("0") @Bounds(min = 0) Integer recordTimeoutSecs,
        @Default("both") RecordingTrack recordTrack,
        RecordingTrim recordTrim,
        @Default("false") Boolean sendSilenceWhenIdle,
        List<SipHeader> sipHeaders,
        SoundModifications soundModifications,
        @Default("PCMU") StreamBidirectionalCodec streamBidirectionalCodec,
        @Default("mp3") StreamBidirectionalMode streamBidirectionalMode,
        @Default("opposite") TargetLegs streamBidirectionalTargetLegs,
        @Default("default") StreamCodec streamCodec,
        @Default("inbound_track") StreamTrack streamTrack,
        @Format(URL) String streamUrl,
        @Default("false") Boolean transcription,
        TranscriptionConfig transcriptionConfig,
        Map<String, Object> webhookRetriesPolicies,
        @Format(URL) String webhookUrl,
        @Default("POST") WebhookMethod webhookUrlMethod,
        @Format(URL) Map<String, ?> webhookUrls,
        @Default("POST") WebhookMethod webhookUrlsMethod,
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static AnswerBuilder builder() {
        return new AnswerBuilder();
    }
}
