package org.cameltelnyx.voice.action;

import java.util.List;
import java.util.Map;

import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Length;

import static org.cameltelnyx.voice.schema.Grammar.ID;
import static org.cameltelnyx.voice.schema.Grammar.URL;

/**
 * Answers an incoming call. Most other commands need an answered call.
 *
 * @param assistant                     AI assistant that talks with the party of the call leg, as a JSON object or a bean:
 *                                      its id, and the settings that replace its settings at Telnyx
 * @param billingGroupId                id of the billing group to which Telnyx charges the call
 * @param conversationRelayConfig       conversation relay to start when the call is answered, as a JSON object or a bean
 * @param customHeaders                 custom SIP headers to add to the response to the INVITE, each a JSON object with
 *                                      name and value. Give the option once for each header
 * @param deepfakeDetection             detection of a synthetic voice of the other party, as a JSON object or a bean.
 *                                      Events report the result
 * @param preferredCodecs               codecs in order of preference, separated by commas: any of G722, PCMU, PCMA, G729,
 *                                      OPUS, VP8 and H264
 * @param record                        start of an automatic recording: record-from-answer starts the recording when the
 *                                      call is answered. If omitted, Telnyx does not record the call automatically
 * @param recordChannels                channels of the automatic recording: single mixes all parties, dual records each
 *                                      call leg on a channel of its own
 * @param recordCustomFileName          file name of the automatic recording, 1 to 40 characters; Telnyx appends the time.
 *                                      If omitted, the name is the id of the call leg
 * @param recordFormat                  file format of the automatic recording
 * @param recordMaxLength               maximum length of the automatic recording, in seconds, from 0 to 43200. 0 sets no
 *                                      limit
 * @param recordTimeoutSecs             silence that ends the automatic recording, in seconds, counted from the first
 *                                      speech. 0 sets no limit. Telnyx detects silence by a transcription, and charges for
 *                                      it
 * @param recordTrack                   audio to record automatically: inbound is the audio from the party of the call leg,
 *                                      outbound the audio to this party. Either of these alone is recorded on one channel
 * @param recordTrim                    parts of the automatic recording to cut off: trim-silence removes the silence at the
 *                                      beginning and the end. If omitted, Telnyx cuts nothing off
 * @param sendSilenceWhenIdle           whether Telnyx sends packets with silence while there is no audio to send
 * @param sipHeaders                    standard SIP headers to add to the response to the INVITE, each a JSON object with
 *                                      name and value. Telnyx accepts only User-to-User. Give the option once for each
 *                                      header
 * @param soundModifications            changes of the voice, such as of its pitch, as a JSON object or a bean
 * @param streamBidirectionalCodec      codec of the audio that your server sends. Applies only to the mode rtp
 * @param streamBidirectionalMode       form in which your server sends audio: mp3 for MP3 files, rtp for RTP payload
 * @param streamBidirectionalTargetLegs call legs that hear the audio of your server: self is this call leg, opposite the
 *                                      call leg that is connected with this one
 * @param streamCodec                   codec of the audio that your server receives. The value default keeps the codec of
 *                                      the call
 * @param streamTrack                   audio to stream: inbound_track is the audio from the party of the call leg,
 *                                      outbound_track the audio to this party
 * @param streamUrl                     WebSocket URL of your server, which receives the audio
 * @param transcription                 whether Telnyx transcribes the call from the answer on
 * @param transcriptionConfig           settings of the transcription, as a JSON object or a bean. Applies only if
 *                                      transcription is true
 * @param webhookRetriesPolicies        delays before Telnyx repeats a failed delivery, as a JSON object or a map: each key
 *                                      is an event type, each value an object whose list retries_ms has at most 5 delays in
 *                                      milliseconds, which add up to at most 60000. For example {"call.hangup":
 *                                      {"retries_ms": [1000, 5000]}}
 * @param webhookUrl                    URL to which Telnyx delivers the events of this call, instead of the webhook URL of
 *                                      the application
 * @param webhookUrlMethod              HTTP method of deliveries to webhookUrl. telnyx-voice:webhook receives only POST
 * @param webhookUrls URLs for events of certain types, as a JSON object or a map: each key is an event type, each value a
 *                    URL, or a list of URLs that all receive the event. Events of other types go to webhookUrl, or to the
 *                    webhook URL of the application
 * @param webhookUrlsMethod             HTTP method of deliveries to webhookUrls. telnyx-voice:webhook receives only POST
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
