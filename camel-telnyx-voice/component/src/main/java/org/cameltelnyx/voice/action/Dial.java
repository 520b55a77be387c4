package org.cameltelnyx.voice.action;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.cameltelnyx.voice.result.Call;

/**
 * Calls a number or a SIP URI, which makes a new call leg.
 *
 * @param connectionId                       id of the Call Control application at Telnyx from which the call is made
 * @param from                               number that the called party sees, in +E.164 form
 * @param to                                 number in +E.164 form or SIP URI to call; give the option once for each to call
 *                                           several at a time
 * @param answeringMachineDetection          whether and how it is found out that a machine has answered, which events then
 *                                           tell. premium also knows homes, businesses and fax machines; detect tells human
 *                                           from machine; detect_beep, detect_words and greeting_end also tell when the
 *                                           greeting ends
 * @param answeringMachineDetectionConfig    thresholds of the answering machine detection, as a JSON object or a bean
 * @param assistant                          the AI assistant that talks with the caller, as a JSON object or a bean: its
 *                                           id, and what is to differ from its settings at Telnyx
 * @param audioUrl                           URL of a WAV or MP3 file that the called party hears after answering
 * @param billingGroupId                     id of the billing group to which the call is charged
 * @param bridgeIntent                       whether this call is meant to be bridged with the one that linkTo names, whose
 *                                           from number it then takes over
 * @param bridgeOnAnswer                     whether the call is connected with the one that linkTo names as soon as it is
 *                                           answered
 * @param conferenceConfig                   the conference that the call joins and how it does, as a JSON object or a bean
 * @param conversationRelayConfig            conversation relay that starts when the call is answered, as a JSON object or a
 *                                           bean
 * @param customHeaders                      SIP headers of your own to add to the INVITE, each a JSON object with name and
 *                                           value
 * @param deepfakeDetection                  whether it is analysed if the voice of the other party is made by a machine, as
 *                                           a JSON object or a bean
 * @param dialogflowConfig                   how Dialogflow is used, as a JSON object or a bean
 * @param enableDialogflow                   whether the audio goes to the Dialogflow agent of the connection
 * @param fromDisplayName                    name that the called party sees, at most 128 letters, digits, spaces and -_~!.+
 *                                           characters
 * @param linkTo                             id of a call leg whose call session the new call joins, so that their events
 *                                           share a session id
 * @param mediaEncryption                    whether and how the media is encrypted
 * @param mediaName                          what the called party hears after answering, instead of a URL: the name of a
 *                                           WAV or MP3 file that was uploaded to the media storage of Telnyx
 * @param parkAfterUnbridge                  the word self keeps the call leg parked when the one that it is bridged with
 *                                           goes, and needs linkTo
 * @param preferredCodecs                    the codecs to use in the order of preference, separated by commas, of G722,
 *                                           PCMU, PCMA, G729, OPUS, VP8, H264 and AMR-WB
 * @param preventDoubleBridge                whether the call is hung up instead of bridged if the other call is bridged
 *                                           already
 * @param privacy                            whether the called party is kept from seeing number and name of the caller: id
 *                                           hides them, none shows them
 * @param record                             records the call by itself, from when it is answered
 * @param recordChannels                     whether the automatic recording has one channel for all, or two: one for each
 *                                           leg
 * @param recordCustomFileName               name of the automatic recording's file, 1 to 40 characters, to which Telnyx
 *                                           adds the time
 * @param recordFormat                       format of the file of the automatic recording: wav or mp3
 * @param recordMaxLength                    length of the automatic recording at most, in seconds, up to 43200. 0 sets no
 *                                           limit
 * @param recordTimeoutSecs                  how many seconds of silence end the automatic recording, for which Telnyx
 *                                           charges a transcription. 0 sets no limit
 * @param recordTrack                        which audio the automatic recording holds: what the leg says, what it hears, or
 *                                           both
 * @param recordTrim                         cuts the silence at the beginning and the end off the automatic recording
 * @param retryOnTimeout                     whether other ways to the same number are tried after timeoutSecs
 * @param sendDigitsOnAnswer                 keys that are pressed once the called party has answered, at most 64, such as
 *                                           an extension
 * @param sendSilenceWhenIdle                whether silent packets are sent while there is nothing to be heard
 * @param sipAuthPassword                    password with which a SIP authentication challenge of the called party is
 *                                           answered
 * @param sipAuthUsername                    user name with which a SIP authentication challenge of the called party is
 *                                           answered
 * @param sipHeaders                         standard SIP headers to add to the INVITE, each a JSON object with name and
 *                                           value
 * @param sipRegion                          region of the SIP server from which the call is made
 * @param sipTransportProtocol               transport protocol of the SIP messages of the call
 * @param soundModifications                 how the voice is changed, such as its pitch, as a JSON object or a bean
 * @param streamAuthToken                    token that your WebSocket server gets when the stream begins, at most 4,000
 *                                           characters
 * @param streamBidirectionalCodec           codec of the audio that your server sends
 * @param streamBidirectionalMode            how your server sends audio: as MP3 files, or as RTP payload
 * @param streamBidirectionalSamplingRate    samples a second of the audio that your server sends: 8000, 16000, 22050, 24000
 *                                           or 48000
 * @param streamBidirectionalTargetLegs      which legs hear the audio that your server sends
 * @param streamCodec                        codec of the audio that your server gets; the word default stands for the one
 *                                           of the call
 * @param streamEstablishBeforeCallOriginate whether the stream is connected before the call is made, for servers that are
 *                                           slow to connect
 * @param streamTrack                        which audio is streamed: what the leg says, what it hears, or both
 * @param streamUrl                          WebSocket URL of your server, to which the audio is streamed
 * @param superviseCallControlId             id of the call leg that the new call supervises
 * @param supervisorRole                     what the supervisor can do: barge speaks to both parties, whisper to the
 *                                           supervised one only, monitor just listens
 * @param timeLimitSecs                      after how many seconds the call is hung up, from 30 to 14400 (4 hours)
 * @param timeoutSecs                        how long the call rings until it is given up, in seconds, from 5 to 600
 * @param transcription                      whether what is said is turned into text from the answer on
 * @param transcriptionConfig                how what is said is turned into text, as a JSON object or a bean
 * @param webhookRetriesPolicies             how often an event is delivered again, as a JSON object or a map: by event
 *                                           type, an object whose retries_ms lists the waits in milliseconds, at most 5 and
 *                                           60000 in sum
 * @param webhookUrl                         URL to which Telnyx delivers the events of this call, in place of the
 *                                           application's
 * @param webhookUrlMethod                   HTTP method of deliveries to webhookUrl
 * @param webhookUrls                        URLs for events of certain types, as a JSON object or a map from event type to
 *                                           URL. Others go where they go without it
 * @param webhookUrlsMethod                  HTTP method of deliveries to webhookUrls
 * @param clientState                        state to be echoed in the events that follow, in base64
 * @param commandId                          id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "dial", producerOnly = true,
        description = "Call a number or a SIP URI, which makes a new call leg. Expected events: call.answered, call.deepfake_detection.error, call.deepfake_detection.result, call.hangup, call.hold, call.initiated, call.machine.detection.ended, call.machine.greeting.ended, call.machine.premium.detection.ended, call.machine.premium.greeting.ended, call.unhold, streaming.failed, streaming.started, streaming.stopped",
        apiMethods = @ApiMethod(methodName = "dial", description = "Call a number or a SIP URI, which makes a new call leg"))
@UriParams
@Operation(path = "/calls", answer = Call.class,
        events = {"call.answered", "call.deepfake_detection.error", "call.deepfake_detection.result", "call.hangup",
                "call.hold", "call.initiated", "call.machine.detection.ended", "call.machine.greeting.ended",
                "call.machine.premium.detection.ended", "call.machine.premium.greeting.ended", "call.unhold",
                "streaming.failed", "streaming.started", "streaming.stopped"})
@RecordBuilder
public record Dial(
        @UriParam @Metadata(required = true) @Format(Grammar.ID) @ApiParam(apiMethods = @ApiMethod(methodName = "dial",
                description = "Id of the Call Control application at Telnyx from which the call is made."))
        String connectionId,

        @UriParam @Metadata(required = true) @Format(Grammar.ADDRESS) @ApiParam(apiMethods = @ApiMethod(methodName = "dial",
                description = "Number that the called party sees, in +E.164 form."))
        String from,

        @UriParam @Metadata(required = true) @Format(Grammar.ADDRESS) @JsonFormat(
                with = JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED) @ApiParam(apiMethods = @ApiMethod(
                        methodName = "dial",
                        description = "Number in +E.164 form or SIP URI to call; give the option once for each, or a JSON array, to call several at a time. Keys to press after the answer can follow a single number, as in +18005550100,200."))
        List<String> to,

        @UriParam(defaultValue = "disabled", enums = "premium,detect,detect_beep,detect_words,greeting_end,disabled") @ApiParam(
                optional = true, apiMethods = @ApiMethod(methodName = "dial",
                        description = "Whether and how it is found out that a machine has answered, which events then tell. premium also knows homes, businesses and fax machines; detect tells human from machine; detect_beep, detect_words and greeting_end also tell when the greeting ends."))
        AnsweringMachineDetection answeringMachineDetection,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "Thresholds of the answering machine detection, as a JSON object or a bean. With premium only total_analysis_time_millis and greeting_duration_millis count."))
        AnsweringMachineDetectionConfig answeringMachineDetectionConfig,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "The AI assistant that talks with the caller, as a JSON object or a bean: its id, and what is to differ from its settings at Telnyx."))
        Assistant assistant,

        @UriParam @Format(Grammar.URL) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "URL of a WAV or MP3 file that the called party hears after answering. Not together with mediaName."))
        String audioUrl,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "Id of the billing group to which the call is charged."))
        String billingGroupId,

        @UriParam(defaultValue = "false") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "Whether this call is meant to be bridged with the one that linkTo names, whose from number it then takes over."))
        Boolean bridgeIntent,

        @UriParam(defaultValue = "false") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "Whether the call is connected with the one that linkTo names as soon as it is answered."))
        Boolean bridgeOnAnswer,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "The conference that the call joins and how it does, as a JSON object or a bean."))
        ConferenceConfig conferenceConfig,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "Conversation relay that starts when the call is answered, as a JSON object or a bean."))
        ConversationRelayConfig conversationRelayConfig,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "SIP headers of your own to add to the INVITE, each a JSON object with name and value. Give the option once for each header."))
        List<CustomHeader> customHeaders,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "Whether it is analysed if the voice of the other party is made by a machine, as a JSON object or a bean. Events tell the result."))
        DeepfakeDetection deepfakeDetection,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "How Dialogflow is used, as a JSON object or a bean. Counts with enableDialogflow only."))
        DialogflowConfig dialogflowConfig,

        @UriParam(defaultValue = "false") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "Whether the audio goes to the Dialogflow agent of the connection."))
        Boolean enableDialogflow,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "Name that the called party sees, at most 128 letters, digits, spaces and -_~!.+ characters. The number in from if not given."))
        String fromDisplayName,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "Id of a call leg whose call session the new call joins, so that their events share a session id."))
        String linkTo,

        @UriParam(defaultValue = "disabled", enums = "disabled,SRTP,DTLS") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "dial",
                description = "Whether and how the media is encrypted. SRTP and DTLS go before what the SIP URI says by its parameter secure."))
        MediaEncryption mediaEncryption,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "What the called party hears after answering, instead of a URL: the name of a WAV or MP3 file that was uploaded to the media storage of Telnyx."))
        String mediaName,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "The word self keeps the call leg parked when the one that it is bridged with goes, and needs linkTo. It is hung up if not given."))
        String parkAfterUnbridge,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "The codecs to use in the order of preference, separated by commas, of G722, PCMU, PCMA, G729, OPUS, VP8, H264 and AMR-WB."))
        String preferredCodecs,

        @UriParam(defaultValue = "false") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "Whether the call is hung up instead of bridged if the other call is bridged already."))
        Boolean preventDoubleBridge,

        @UriParam(enums = "id,none") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "Whether the called party is kept from seeing number and name of the caller: id hides them, none shows them."))
        CallerPrivacy privacy,

        @UriParam(enums = "record-from-answer") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "Records the call by itself, from when it is answered. Not recorded if not given."))
        AutomaticRecording record,

        @UriParam(defaultValue = "dual", enums = "single,dual") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "dial",
                        description = "Whether the automatic recording has one channel for all, or two: one for each leg."))
        RecordingChannels recordChannels,

        @UriParam @Length(min = 1, max = 40) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "Name of the automatic recording's file, 1 to 40 characters, to which Telnyx adds the time. The id of the call leg if not given."))
        String recordCustomFileName,

        @UriParam(defaultValue = "mp3", enums = "wav,mp3") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "dial",
                        description = "Format of the file of the automatic recording: wav or mp3."))
        AudioFormat recordFormat,

        @UriParam(defaultValue = "0") @Bounds(min = 0, max = 43200) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "dial",
                        description = "Length of the automatic recording at most, in seconds, up to 43200. 0 sets no limit."))
        Integer recordMaxLength,

        @UriParam(defaultValue = "0") @Bounds(min = 0) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "How many seconds of silence end the automatic recording, for which Telnyx charges a transcription. 0 sets no limit."))
        Integer recordTimeoutSecs,

        @UriParam(defaultValue = "both", enums = "both,inbound,outbound") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "dial",
                description = "Which audio the automatic recording holds: what the leg says, what it hears, or both. One alone is recorded on one channel."))
        RecordingTrack recordTrack,

        @UriParam(enums = "trim-silence") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "Cuts the silence at the beginning and the end off the automatic recording."))
        RecordingTrim recordTrim,

        @UriParam(defaultValue = "true") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "Whether other ways to the same number are tried after timeoutSecs. Without it the call ends then, with the cause no_answer."))
        Boolean retryOnTimeout,

        @UriParam(secret = true) @Format(Grammar.DTMF) @Length(max = 64) @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "dial",
                description = "Keys that are pressed once the called party has answered, at most 64, such as an extension. The ones of send-dtmf, with w and W for pauses."))
        String sendDigitsOnAnswer,

        @UriParam(defaultValue = "false") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "Whether silent packets are sent while there is nothing to be heard."))
        Boolean sendSilenceWhenIdle,

        @UriParam(secret = true) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "Password with which a SIP authentication challenge of the called party is answered."))
        String sipAuthPassword,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "User name with which a SIP authentication challenge of the called party is answered."))
        String sipAuthUsername,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "Standard SIP headers to add to the INVITE, each a JSON object with name and value. Telnyx takes User-to-User only."))
        List<SipHeader> sipHeaders,

        @UriParam(defaultValue = "US", enums = "US,Europe,Canada,Australia,Middle East") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "dial",
                        description = "Region of the SIP server from which the call is made."))
        SipRegion sipRegion,

        @UriParam(defaultValue = "UDP", enums = "UDP,TCP,TLS") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "dial",
                        description = "Transport protocol of the SIP messages of the call."))
        SipTransportProtocol sipTransportProtocol,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "How the voice is changed, such as its pitch, as a JSON object or a bean."))
        SoundModifications soundModifications,

        @UriParam(secret = true) @Length(max = 4000) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "Token that your WebSocket server gets when the stream begins, at most 4,000 characters."))
        String streamAuthToken,

        @UriParam(defaultValue = "PCMU", enums = "PCMU,PCMA,G722,OPUS,AMR-WB,L16") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "dial",
                        description = "Codec of the audio that your server sends. Counts with the mode rtp only."))
        StreamBidirectionalCodec streamBidirectionalCodec,

        @UriParam(defaultValue = "mp3", enums = "mp3,rtp") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "dial",
                        description = "How your server sends audio: as MP3 files, or as RTP payload."))
        StreamBidirectionalMode streamBidirectionalMode,

        @UriParam(defaultValue = "8000") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "Samples a second of the audio that your server sends: 8000, 16000, 22050, 24000 or 48000."))
        Integer streamBidirectionalSamplingRate,

        @UriParam(defaultValue = "opposite", enums = "both,self,opposite") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "dial", description = "Which legs hear the audio that your server sends."))
        TargetLegs streamBidirectionalTargetLegs,

        @UriParam(defaultValue = "default", enums = "PCMU,PCMA,G722,OPUS,AMR-WB,L16,default") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "dial",
                        description = "Codec of the audio that your server gets; the word default stands for the one of the call."))
        StreamCodec streamCodec,

        @UriParam(defaultValue = "false") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "Whether the stream is connected before the call is made, for servers that are slow to connect."))
        Boolean streamEstablishBeforeCallOriginate,

        @UriParam(defaultValue = "inbound_track", enums = "inbound_track,outbound_track,both_tracks") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "dial",
                        description = "Which audio is streamed: what the leg says, what it hears, or both."))
        StreamTrack streamTrack,

        @UriParam @Format(Grammar.URL) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "WebSocket URL of your server, to which the audio is streamed."))
        String streamUrl,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "dial", description = "Id of the call leg that the new call supervises."))
        String superviseCallControlId,

        @UriParam(defaultValue = "barge", enums = "barge,whisper,monitor") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "dial",
                description = "What the supervisor can do: barge speaks to both parties, whisper to the supervised one only, monitor just listens."))
        SupervisorRole supervisorRole,

        @UriParam(defaultValue = "14400") @Bounds(min = 30, max = 14400) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "dial",
                        description = "After how many seconds the call is hung up, from 30 to 14400 (4 hours)."))
        Integer timeLimitSecs,

        @UriParam(defaultValue = "30") @Bounds(min = 5, max = 600) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "dial",
                        description = "How long the call rings until it is given up, in seconds, from 5 to 600."))
        Integer timeoutSecs,

        @UriParam(defaultValue = "false") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "Whether what is said is turned into text from the answer on."))
        Boolean transcription,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "How what is said is turned into text, as a JSON object or a bean. Counts with transcription only."))
        TranscriptionConfig transcriptionConfig,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "How often an event is delivered again, as a JSON object or a map: by event type, an object whose retries_ms lists the waits in milliseconds, at most 5 and 60000 in sum."))
        Map<String, Object> webhookRetriesPolicies,

        @UriParam @Format(Grammar.URL) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "URL to which Telnyx delivers the events of this call, in place of the application's."))
        String webhookUrl,

        @UriParam(defaultValue = "POST", enums = "POST,GET") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "dial",
                description = "HTTP method of deliveries to webhookUrl. Only POST can be received by telnyx-voice:webhook."))
        WebhookMethod webhookUrlMethod,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "URLs for events of certain types, as a JSON object or a map from event type to URL. Others go where they go without it."))
        Map<String, Object> webhookUrls,

        @UriParam(defaultValue = "POST", enums = "POST,GET") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "dial",
                description = "HTTP method of deliveries to webhookUrls. Only POST can be received by telnyx-voice:webhook."))
        WebhookMethod webhookUrlsMethod,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "State that Telnyx echoes in every event of the new call leg, as base64 text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "dial",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
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
