package org.cameltelnyx.voice.action;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.cameltelnyx.voice.action.Awaitable.Instead;
import org.cameltelnyx.voice.result.Call;
import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Length;
import org.cameltelnyx.voice.schema.RecordModel;
import org.cameltelnyx.voice.schema.Required;
import org.cameltelnyx.voice.schema.Secret;

import static org.cameltelnyx.voice.schema.Grammar.ADDRESS;
import static org.cameltelnyx.voice.schema.Grammar.DTMF;
import static org.cameltelnyx.voice.schema.Grammar.ID;
import static org.cameltelnyx.voice.schema.Grammar.URL;

/**
 * Calls a number or a SIP URI, which creates a new call leg.
 *
 * @param connectionId                       id of the Call Control application that makes the call
 * @param from                               number that the called party sees, in +E.164 form, for example +13125550199
 * @param to                                 number in +E.164 form, or SIP URI, to call. To call several at the same time,
 *                                           give the option once for each, or a JSON array; the answer then contains the
 *                                           ids of only one call leg. Keys to press after the answer can follow a single
 *                                           number, for example +18005550100,200
 * @param answeringMachineDetection          mode of the answering machine detection, whose result events report: detect
 *                                           distinguishes humans and machines; premium also recognizes homes, businesses
 *                                           and fax machines; detect_beep, detect_words and greeting_end also report the
 *                                           end of the greeting
 * @param answeringMachineDetectionConfig    thresholds of the answering machine detection, as a JSON object or a bean. With
 *                                           premium, only total_analysis_time_millis and greeting_duration_millis apply
 * @param assistant                          AI assistant that talks with the party of the call leg, as a JSON object or a
 *                                           bean: its id, and the settings that replace its settings at Telnyx
 * @param audioUrl                           URL of a WAV or MP3 file that the called party hears after answering. Not
 *                                           together with mediaName
 * @param billingGroupId                     id of the billing group to which Telnyx charges the call
 * @param bridgeIntent                       whether you intend to bridge this call with the call leg in linkTo. The number
 *                                           in from is then replaced by the from number of that call leg. Needs linkTo
 * @param bridgeOnAnswer                     whether Telnyx bridges this call with the call leg in linkTo when the called
 *                                           party answers. Needs linkTo
 * @param conferenceConfig                   conference that the call joins, with the settings of the participant, as a JSON
 *                                           object or a bean
 * @param conversationRelayConfig            conversation relay to start when the call is answered, as a JSON object or a
 *                                           bean
 * @param customHeaders                      custom SIP headers to add to the INVITE, each a JSON object with name and
 *                                           value. Give the option once for each header
 * @param deepfakeDetection                  detection of a synthetic voice of the other party, as a JSON object or a bean.
 *                                           Events report the result
 * @param dialogflowConfig                   settings of Dialogflow, as a JSON object or a bean. Applies only if
 *                                           enableDialogflow is true
 * @param diversion your number, in +E.164 form, that an active inbound call has reached. If the caller of this inbound call
 *                  has the number in from, Telnyx accepts from as the caller id of the new call
 * @param enableDialogflow                   whether Telnyx sends the audio to the Dialogflow agent of the connection
 * @param fromDisplayName                    name that the called party sees, at most 128 letters, digits, spaces and -_~!.+
 *                                           characters. If omitted, the called party sees the number in from
 * @param linkTo                             call control id of a call leg whose call session the new call joins, so that
 *                                           their events have the same call session id
 * @param mediaEncryption                    encryption of the media. SRTP and DTLS take precedence over the parameter
 *                                           secure of the SIP URI
 * @param mediaName                          name of a WAV or MP3 file in the media storage of Telnyx that the called party
 *                                           hears after answering, instead of audioUrl
 * @param parkAfterUnbridge                  state of the new call leg after the bridge ends: self parks the call leg, and
 *                                           needs linkTo. If omitted, Telnyx hangs up the call leg
 * @param preferredCodecs                    codecs in order of preference, separated by commas: any of G722, PCMU, PCMA,
 *                                           G729, OPUS, VP8, H264 and AMR-WB
 * @param preventDoubleBridge                whether Telnyx hangs up the new call instead of bridging it if the other call
 *                                           is already bridged
 * @param privacy                            privacy of the caller: id hides number and name from the called party, none
 *                                           shows them
 * @param record                             start of an automatic recording: record-from-answer starts the recording when
 *                                           the call is answered. If omitted, Telnyx does not record the call automatically
 * @param recordChannels                     channels of the automatic recording: single mixes all parties, dual records
 *                                           each call leg on a channel of its own
 * @param recordCustomFileName               file name of the automatic recording, 1 to 40 characters; Telnyx appends the
 *                                           time. If omitted, the name is the id of the call leg
 * @param recordFormat                       file format of the automatic recording
 * @param recordMaxLength                    maximum length of the automatic recording, in seconds, from 0 to 43200. 0 sets
 *                                           no limit
 * @param recordTimeoutSecs                  silence that ends the automatic recording, in seconds, counted from the first
 *                                           speech. 0 sets no limit. Telnyx detects silence by a transcription, and charges
 *                                           for it
 * @param recordTrack                        audio to record automatically: inbound is the audio from the party of the call
 *                                           leg, outbound the audio to this party. Either of these alone is recorded on one
 *                                           channel
 * @param recordTrim                         parts of the automatic recording to cut off: trim-silence removes the silence
 *                                           at the beginning and the end. If omitted, Telnyx cuts nothing off
 * @param retryOnTimeout                     whether Telnyx tries other routes to the same number after timeoutSecs.
 *                                           Otherwise the call ends then, with the hangup cause no_answer
 * @param routeToMobile whether the call goes directly to the mobile device of a Telnyx Mobile number, without the
 *                      interception of inbound calls that is configured for this number
 * @param sendDigitsOnAnswer                 keys to press after the called party has answered, such as an extension, at
 *                                           most 64: 0-9, A-D, * and #; w is a pause of half a second, W a pause of one
 *                                           second
 * @param sendSilenceWhenIdle                whether Telnyx sends packets with silence while there is no audio to send
 * @param sipAuthPassword                    password for the SIP authentication challenge of the called party
 * @param sipAuthUsername                    user name for the SIP authentication challenge of the called party
 * @param sipHeaders                         standard SIP headers to add to the INVITE, each a JSON object with name and
 *                                           value. Telnyx accepts only User-to-User. Give the option once for each header
 * @param sipRegion                          region of the SIP server that makes the call
 * @param sipTransportProtocol               transport protocol of the SIP messages of the call
 * @param soundModifications                 changes of the voice, such as of its pitch, as a JSON object or a bean
 * @param streamAuthToken                    token that your WebSocket server receives when the stream starts, at most 4,000
 *                                           characters
 * @param streamBidirectionalCodec           codec of the audio that your server sends. Applies only to the mode rtp
 * @param streamBidirectionalMode            form in which your server sends audio: mp3 for MP3 files, rtp for RTP payload
 * @param streamBidirectionalSamplingRate    sample rate of the audio that your server sends, in hertz: 8000, 16000, 22050,
 *                                           24000 or 48000
 * @param streamBidirectionalTargetLegs      call legs that hear the audio of your server: self is this call leg, opposite
 *                                           the call leg that is connected with this one
 * @param streamCodec                        codec of the audio that your server receives. The value default keeps the codec
 *                                           of the call
 * @param streamEstablishBeforeCallOriginate whether Telnyx connects the stream before it makes the call, for servers that
 *                                           are slow to connect
 * @param streamTrack                        audio to stream: inbound_track is the audio from the party of the call leg,
 *                                           outbound_track the audio to this party
 * @param streamUrl                          WebSocket URL of your server, which receives the audio
 * @param superviseCallControlId             call control id of the call leg that the new call supervises
 * @param supervisorRole                     role of the supervisor: barge speaks to both parties, whisper speaks only to
 *                                           the supervised party, monitor only listens
 * @param timeLimitSecs                      time after which Telnyx hangs up the call, in seconds, from 30 to 14400 (4
 *                                           hours)
 * @param timeoutSecs                        time to wait for an answer, in seconds, from 5 to 600
 * @param transcription                      whether Telnyx transcribes the call from the answer on
 * @param transcriptionConfig                settings of the transcription, as a JSON object or a bean. Applies only if
 *                                           transcription is true
 * @param webhookRetriesPolicies             delays before Telnyx repeats a failed delivery, as a JSON object or a map: each
 *                                           key is an event type, each value an object whose list retries_ms has at most 5
 *                                           delays in milliseconds, which add up to at most 60000. For example
 *                                           {"call.hangup": {"retries_ms": [1000, 5000]}}
 * @param webhookUrl                         URL to which Telnyx delivers the events of this call, instead of the webhook
 *                                           URL of the application
 * @param webhookUrlMethod                   HTTP method of deliveries to webhookUrl. telnyx-voice:webhook receives only
 *                                           POST
 * @param webhookUrls URLs for events of certain types, as a JSON object or a map: each key is an event type, each value a
 *                    URL, or a list of URLs that all receive the event. Events of other types go to webhookUrl, or to the
 *                    webhook URL of the application
 * @param webhookUrlsMethod                  HTTP method of deliveries to webhookUrls. telnyx-voice:webhook receives only
 *                                           POST
 * @param clientState                        client state of the new call leg in base64, which Telnyx repeats in all its
 *                                           events
 */
@Operation(path = "/calls", answer = Call.class,
        events = {"call.answered", "call.deepfake_detection.error", "call.deepfake_detection.result", "call.hangup",
                "call.hold", "call.initiated", "call.machine.detection.ended", "call.machine.greeting.ended",
                "call.machine.premium.detection.ended", "call.machine.premium.greeting.ended", "call.unhold",
                "streaming.failed", "streaming.started", "streaming.stopped"})
// if the premium detection hears the beep first, it reports only the end of the greeting
@Awaitable(value = {"call.answered", "call.hangup"}, within = 60, after = "timeoutSecs", newLeg = true,
        instead = {
                @Instead(field = "answeringMachineDetection", values = "premium",
                        outcomes = {"call.machine.premium.detection.ended", "call.machine.premium.greeting.ended",
                                "call.hangup"}),
                @Instead(field = "answeringMachineDetection",
                        values = {"detect", "detect_beep", "detect_words", "greeting_end"},
                        outcomes = {"call.machine.detection.ended", "call.hangup"})})
@RecordBuilder
public record Dial(
        @Required @Format(ID) String connectionId,
        @Required @Format(ADDRESS) String from,
        @Required @Format(ADDRESS) @JsonFormat(with = JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED) List<String> to,
        @Default("disabled") AnsweringMachineDetection answeringMachineDetection,
        AnsweringMachineDetectionConfig answeringMachineDetectionConfig,
        Assistant assistant,
        @Format(URL) String audioUrl,
        @Format(ID) String billingGroupId,
        @Default("false") Boolean bridgeIntent,
        @Default("false") Boolean bridgeOnAnswer,
        ConferenceConfig conferenceConfig,
        ConversationRelayConfig conversationRelayConfig,
        List<CustomHeader> customHeaders,
        DeepfakeDetection deepfakeDetection,
        DialogflowConfig dialogflowConfig,
        @Format(ADDRESS) String diversion,
        @Default("false") Boolean enableDialogflow,
        String fromDisplayName,
        @Format(ID) String linkTo,
        @Default("disabled") MediaEncryption mediaEncryption,
        String mediaName,
        String parkAfterUnbridge,
        String preferredCodecs,
        @Default("false") Boolean preventDoubleBridge,
        CallerPrivacy privacy,
        AutomaticRecording record,
        @Default("dual") RecordingChannels recordChannels,
        @Length(min = 1, max = 40) String recordCustomFileName,
        @Default("mp3") AudioFormat recordFormat,
        @Default("0") @Bounds(min = 0, max = 43200) Integer recordMaxLength,
        @Default("0") @Bounds(min = 0) Integer recordTimeoutSecs,
        @Default("both") RecordingTrack recordTrack,
        RecordingTrim recordTrim,
        @Default("true") Boolean retryOnTimeout,
        @Default("false") Boolean routeToMobile,
        @Secret @Format(DTMF) @Length(max = 64) String sendDigitsOnAnswer,
        @Default("false") Boolean sendSilenceWhenIdle,
        @Secret String sipAuthPassword,
        String sipAuthUsername,
        List<SipHeader> sipHeaders,
        @Default("US") SipRegion sipRegion,
        @Default("UDP") SipTransportProtocol sipTransportProtocol,
        SoundModifications soundModifications,
        @Secret @Length(max = 4000) String streamAuthToken,
        @Default("PCMU") StreamBidirectionalCodec streamBidirectionalCodec,
        @Default("mp3") StreamBidirectionalMode streamBidirectionalMode,
        @Default("8000") Integer streamBidirectionalSamplingRate,
        @Default("opposite") TargetLegs streamBidirectionalTargetLegs,
        @Default("default") StreamCodec streamCodec,
        @Default("false") Boolean streamEstablishBeforeCallOriginate,
        @Default("inbound_track") StreamTrack streamTrack,
        @Format(URL) String streamUrl,
        @Format(ID) String superviseCallControlId,
        @Default("barge") SupervisorRole supervisorRole,
        @Default("14400") @Bounds(min = 30, max = 14400) Integer timeLimitSecs,
        @Default("30") @Bounds(min = 5, max = 600) Integer timeoutSecs,
        @Default("false") Boolean transcription,
        TranscriptionConfig transcriptionConfig,
        Map<String, Object> webhookRetriesPolicies,
        @Format(URL) String webhookUrl,
        @Default("POST") WebhookMethod webhookUrlMethod,
        @Format(URL) Map<String, ?> webhookUrls,
        @Default("POST") WebhookMethod webhookUrlsMethod,
        @ClientState String clientState,
        @CommandId String commandId)
        implements Command {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static DialBuilder builder() {
        return new DialBuilder();
    }

    @Override
    public String toString() {
        return RecordModel.toStringWithoutSecrets(this);
    }
}
