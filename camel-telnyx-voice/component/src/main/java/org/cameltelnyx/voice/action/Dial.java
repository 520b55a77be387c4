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
 * Calls a number or a SIP URI, which makes a new call leg.
 *
 * @param connectionId                       id of the Call Control application at Telnyx from which the call is made
 * @param from                               number that the called party sees, in +E.164 form
 * @param to                                 number in +E.164 form or SIP URI to call; give the option once for each, or
 *                                           a JSON array, to call several at a time, for which the answer holds the ids
 *                                           of one call leg only. Keys to press after the answer can follow a single
 *                                           number, as in +18005550100,200
 * @param answeringMachineDetection          whether and how to detect that a machine has answered, which events then
 *                                           report. premium also distinguishes homes, businesses and fax machines;
 *                                           detect distinguishes human from machine; detect_beep, detect_words and
 *                                           greeting_end also report when the greeting ends
 * @param answeringMachineDetectionConfig    thresholds of the answering machine detection, as a JSON object or a bean.
 *                                           With premium only total_analysis_time_millis and greeting_duration_millis
 *                                           apply
 * @param assistant                          the AI assistant that talks with the caller, as a JSON object or a bean:
 *                                           its id, and what is to differ from its settings at Telnyx
 * @param audioUrl                           URL of a WAV or MP3 file that the called party hears after answering. Not
 *                                           together with mediaName
 * @param billingGroupId                     id of the billing group to which the call is charged
 * @param bridgeIntent                       whether this call is meant to be bridged with the one that linkTo names,
 *                                           whose from number it then takes over
 * @param bridgeOnAnswer                     whether the call is connected with the one that linkTo names as soon as it
 *                                           is answered
 * @param conferenceConfig                   the conference that the call joins and how it does, as a JSON object or a
 *                                           bean
 * @param conversationRelayConfig            conversation relay that starts when the call is answered, as a JSON object
 *                                           or a bean
 * @param customHeaders                      SIP headers of your own to add to the INVITE, each a JSON object with name
 *                                           and value. Give the option once for each header
 * @param deepfakeDetection                  whether to detect a synthetic voice of the other party, as a JSON object or
 *                                           a bean. Events report the result
 * @param dialogflowConfig                   how Dialogflow is used, as a JSON object or a bean. Applies with
 *                                           enableDialogflow only
 * @param diversion number of yours, in +E.164 form, that an active inbound call has reached. If such a call comes from the
 *                  number in from, Telnyx accepts that number as the caller id of this call
 * @param enableDialogflow                   whether the audio goes to the Dialogflow agent of the connection
 * @param fromDisplayName                    name that the called party sees, at most 128 letters, digits, spaces and
 *                                           -_~!.+ characters. The number in from if not given
 * @param linkTo                             id of a call leg whose call session the new call joins, so that their
 *                                           events share a session id
 * @param mediaEncryption                    whether and how the media is encrypted. SRTP and DTLS take precedence over
 *                                           the parameter secure of the SIP URI
 * @param mediaName                          what the called party hears after answering, instead of a URL: the name of
 *                                           a WAV or MP3 file that was uploaded to the media storage of Telnyx
 * @param parkAfterUnbridge                  the word self keeps the call leg parked when the one that it is bridged
 *                                           with goes, and needs linkTo. It is hung up if not given
 * @param preferredCodecs                    the codecs to use in the order of preference, separated by commas, of G722,
 *                                           PCMU, PCMA, G729, OPUS, VP8, H264 and AMR-WB
 * @param preventDoubleBridge                whether the call is hung up instead of bridged if the other call is bridged
 *                                           already
 * @param privacy                            whether the called party is kept from seeing number and name of the caller:
 *                                           id hides them, none shows them
 * @param record                             records the call by itself, from when it is answered. Not recorded if not
 *                                           given
 * @param recordChannels                     whether the automatic recording has one channel for all, or two: one for
 *                                           each leg
 * @param recordCustomFileName               name of the automatic recording's file, 1 to 40 characters, to which Telnyx
 *                                           adds the time. The id of the call leg if not given
 * @param recordFormat                       format of the file of the automatic recording: wav or mp3
 * @param recordMaxLength                    length of the automatic recording at most, in seconds, up to 43200. 0 sets
 *                                           no limit
 * @param recordTimeoutSecs                  how many seconds of silence end the automatic recording, for which Telnyx
 *                                           charges a transcription. 0 sets no limit
 * @param recordTrack                        which audio the automatic recording holds: what the leg says, what it
 *                                           hears, or both. One alone is recorded on one channel
 * @param recordTrim                         cuts the silence at the beginning and the end off the automatic recording
 * @param retryOnTimeout                     whether other ways to the same number are tried after timeoutSecs. Without
 *                                           it the call ends then, with the cause no_answer
 * @param routeToMobile whether the call goes straight to the mobile device of a Telnyx Mobile number, past the interception
 *                      of inbound calls that is set for it
 * @param sendDigitsOnAnswer                 keys that are pressed once the called party has answered, at most 64, such
 *                                           as an extension. Those of send-dtmf, with w and W for pauses
 * @param sendSilenceWhenIdle                whether silent packets are sent while there is nothing to be heard
 * @param sipAuthPassword                    password with which a SIP authentication challenge of the called party is
 *                                           answered
 * @param sipAuthUsername                    user name with which a SIP authentication challenge of the called party is
 *                                           answered
 * @param sipHeaders                         standard SIP headers to add to the INVITE, each a JSON object with name and
 *                                           value. Telnyx takes User-to-User only
 * @param sipRegion                          region of the SIP server from which the call is made
 * @param sipTransportProtocol               transport protocol of the SIP messages of the call
 * @param soundModifications                 how the voice is changed, such as its pitch, as a JSON object or a bean
 * @param streamAuthToken                    token that your WebSocket server gets when the stream begins, at most 4,000
 *                                           characters
 * @param streamBidirectionalCodec           codec of the audio that your server sends. Applies with the mode rtp only
 * @param streamBidirectionalMode            how your server sends audio: as MP3 files, or as RTP payload
 * @param streamBidirectionalSamplingRate    samples a second of the audio that your server sends: 8000, 16000, 22050,
 *                                           24000 or 48000
 * @param streamBidirectionalTargetLegs      which legs hear the audio that your server sends
 * @param streamCodec                        codec of the audio that your server gets; the word default stands for the
 *                                           one of the call
 * @param streamEstablishBeforeCallOriginate whether the stream is connected before the call is made, for servers that
 *                                           are slow to connect
 * @param streamTrack                        which audio is streamed: what the leg says, what it hears, or both
 * @param streamUrl                          WebSocket URL of your server, to which the audio is streamed
 * @param superviseCallControlId             id of the call leg that the new call supervises
 * @param supervisorRole                     what the supervisor can do: barge speaks to both parties, whisper to the
 *                                           supervised one only, monitor just listens
 * @param timeLimitSecs                      after how many seconds the call is hung up, from 30 to 14400 (4 hours)
 * @param timeoutSecs                        how long the call rings until it is given up, in seconds, from 5 to 600
 * @param transcription                      whether the call is transcribed from the answer on
 * @param transcriptionConfig                how the call is transcribed, as a JSON object or a bean. Applies with
 *                                           transcription only
 * @param webhookRetriesPolicies             how often an event is delivered again, as a JSON object or a map: by event
 *                                           type, an object whose retries_ms lists the waits in milliseconds, at most 5
 *                                           and 60000 in sum
 * @param webhookUrl                         URL to which Telnyx delivers the events of this call, in place of the
 *                                           application's
 * @param webhookUrlMethod                   HTTP method of deliveries to webhookUrl. Only POST can be received by
 *                                           telnyx-voice:webhook
 * @param webhookUrls URLs for events of certain types, as a JSON object or a map from event type to a URL or to a list of
 *                    URLs, each of which gets the event. Events of other types go where they would go without it
 * @param webhookUrlsMethod                  HTTP method of deliveries to webhookUrls. Only POST can be received by
 *                                           telnyx-voice:webhook
 * @param clientState                        state that Telnyx echoes in every event of the new call leg, as base64 text
 */
@Operation(path = "/calls", answer = Call.class,
        events = {"call.answered", "call.deepfake_detection.error", "call.deepfake_detection.result", "call.hangup",
                "call.hold", "call.initiated", "call.machine.detection.ended", "call.machine.greeting.ended",
                "call.machine.premium.detection.ended", "call.machine.premium.greeting.ended", "call.unhold",
                "streaming.failed", "streaming.started", "streaming.stopped"})
// premium detection reports nothing but the end of the greeting if it hears the beep first
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
