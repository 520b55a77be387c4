package org.cameltelnyx.voice.action;

import java.util.List;
import java.util.Map;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Answers an incoming call, which most other commands need first.
 *
 * @param assistant                     the AI assistant that talks with the caller, as a JSON object or a bean: its id, and
 *                                      what is to differ from its settings at Telnyx
 * @param billingGroupId                id of the billing group to which the call is charged
 * @param conversationRelayConfig       conversation relay that starts when the call is answered, as a JSON object or a bean
 * @param customHeaders                 SIP headers of your own to add to the response to the INVITE, each a JSON object
 *                                      with name and value
 * @param deepfakeDetection             whether it is analysed if the voice of the other party is made by a machine, as a
 *                                      JSON object or a bean
 * @param preferredCodecs               the codecs to use in the order of preference, separated by commas, of G722, PCMU,
 *                                      PCMA, G729, OPUS, VP8 and H264
 * @param record                        records the call by itself, from when it is answered
 * @param recordChannels                whether the automatic recording has one channel for all, or two: one for each leg
 * @param recordCustomFileName          name of the automatic recording's file, 1 to 40 characters, to which Telnyx adds the
 *                                      time
 * @param recordFormat                  format of the file of the automatic recording: wav or mp3
 * @param recordMaxLength               length of the automatic recording at most, in seconds, up to 43200. 0 sets no limit
 * @param recordTimeoutSecs             how many seconds of silence end the automatic recording, for which Telnyx charges a
 *                                      transcription. 0 sets no limit
 * @param recordTrack                   which audio the automatic recording holds: what the leg says, what it hears, or both
 * @param recordTrim                    cuts the silence at the beginning and the end off the automatic recording
 * @param sendSilenceWhenIdle           whether silent packets are sent while there is nothing to be heard
 * @param sipHeaders                    standard SIP headers to add to the response to the INVITE, each a JSON object with
 *                                      name and value
 * @param soundModifications            how the voice is changed, such as its pitch, as a JSON object or a bean
 * @param streamBidirectionalCodec      codec of the audio that your server sends
 * @param streamBidirectionalMode       how your server sends audio: as MP3 files, or as RTP payload
 * @param streamBidirectionalTargetLegs which legs hear the audio that your server sends
 * @param streamCodec                   codec of the audio that your server gets; the word default stands for the one of the
 *                                      call
 * @param streamTrack                   which audio is streamed: what the leg says, what it hears, or both
 * @param streamUrl                     WebSocket URL of your server, to which the audio is streamed
 * @param transcription                 whether what is said is turned into text from the answer on
 * @param transcriptionConfig           how what is said is turned into text, as a JSON object or a bean
 * @param webhookRetriesPolicies        how often an event is delivered again, as a JSON object or a map: by event type, an
 *                                      object whose retries_ms lists the waits in milliseconds, at most 5 and 60000 in sum
 * @param webhookUrl                    URL to which Telnyx delivers the events of this call, in place of the application's
 * @param webhookUrlMethod              HTTP method of deliveries to webhookUrl
 * @param webhookUrls                   URLs for events of certain types, as a JSON object or a map from event type to URL.
 *                                      Others go where they go without it
 * @param webhookUrlsMethod             HTTP method of deliveries to webhookUrls
 * @param clientState                   state to be echoed in the events that follow, in base64
 * @param commandId                     id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "answer", producerOnly = true,
        description = "Answer an incoming call, which most other commands need first. Expected events: call.answered, call.deepfake_detection.error, call.deepfake_detection.result, call.hold, call.unhold, streaming.failed, streaming.started, streaming.stopped",
        apiMethods = @ApiMethod(methodName = "answer",
                description = "Answer an incoming call, which most other commands need first"))
@UriParams
@Operation(path = "/calls/{call_control_id}/actions/answer",
        events = {"call.answered", "call.deepfake_detection.error", "call.deepfake_detection.result", "call.hold",
                "call.unhold", "streaming.failed", "streaming.started", "streaming.stopped"})
@RecordBuilder
public record Answer(
        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "answer",
                description = "The AI assistant that talks with the caller, as a JSON object or a bean: its id, and what is to differ from its settings at Telnyx."))
        Assistant assistant,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "answer",
                description = "Id of the billing group to which the call is charged."))
        String billingGroupId,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "answer",
                description = "Conversation relay that starts when the call is answered, as a JSON object or a bean."))
        ConversationRelayConfig conversationRelayConfig,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "answer",
                description = "SIP headers of your own to add to the response to the INVITE, each a JSON object with name and value. Give the option once for each header."))
        List<CustomHeader> customHeaders,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "answer",
                description = "Whether it is analysed if the voice of the other party is made by a machine, as a JSON object or a bean. Events tell the result."))
        DeepfakeDetection deepfakeDetection,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "answer",
                description = "The codecs to use in the order of preference, separated by commas, of G722, PCMU, PCMA, G729, OPUS, VP8 and H264."))
        String preferredCodecs,

        @UriParam(enums = "record-from-answer") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "answer",
                description = "Records the call by itself, from when it is answered. Not recorded if not given."))
        AutomaticRecording record,

        @UriParam(defaultValue = "dual", enums = "single,dual") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "answer",
                        description = "Whether the automatic recording has one channel for all, or two: one for each leg."))
        RecordingChannels recordChannels,

        @UriParam @Length(min = 1, max = 40) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "answer",
                description = "Name of the automatic recording's file, 1 to 40 characters, to which Telnyx adds the time. The id of the call leg if not given."))
        String recordCustomFileName,

        @UriParam(defaultValue = "mp3", enums = "wav,mp3") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "answer",
                        description = "Format of the file of the automatic recording: wav or mp3."))
        AudioFormat recordFormat,

        @UriParam(defaultValue = "0") @Bounds(min = 0, max = 43200) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "answer",
                        description = "Length of the automatic recording at most, in seconds, up to 43200. 0 sets no limit."))
        Integer recordMaxLength,

        @UriParam(defaultValue = "0") @Bounds(min = 0) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "answer",
                description = "How many seconds of silence end the automatic recording, for which Telnyx charges a transcription. 0 sets no limit."))
        Integer recordTimeoutSecs,

        @UriParam(defaultValue = "both", enums = "both,inbound,outbound") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "answer",
                description = "Which audio the automatic recording holds: what the leg says, what it hears, or both. One alone is recorded on one channel."))
        RecordingTrack recordTrack,

        @UriParam(enums = "trim-silence") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "answer",
                description = "Cuts the silence at the beginning and the end off the automatic recording."))
        RecordingTrim recordTrim,

        @UriParam(defaultValue = "false") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "answer",
                description = "Whether silent packets are sent while there is nothing to be heard."))
        Boolean sendSilenceWhenIdle,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "answer",
                description = "Standard SIP headers to add to the response to the INVITE, each a JSON object with name and value. Telnyx takes User-to-User only."))
        List<SipHeader> sipHeaders,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "answer",
                description = "How the voice is changed, such as its pitch, as a JSON object or a bean."))
        SoundModifications soundModifications,

        @UriParam(defaultValue = "PCMU", enums = "PCMU,PCMA,G722,OPUS,AMR-WB,L16") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "answer",
                        description = "Codec of the audio that your server sends. Counts with the mode rtp only."))
        StreamBidirectionalCodec streamBidirectionalCodec,

        @UriParam(defaultValue = "mp3", enums = "mp3,rtp") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "answer",
                        description = "How your server sends audio: as MP3 files, or as RTP payload."))
        StreamBidirectionalMode streamBidirectionalMode,

        @UriParam(defaultValue = "opposite", enums = "both,self,opposite") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "answer",
                        description = "Which legs hear the audio that your server sends."))
        TargetLegs streamBidirectionalTargetLegs,

        @UriParam(defaultValue = "default", enums = "PCMU,PCMA,G722,OPUS,AMR-WB,L16,default") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "answer",
                        description = "Codec of the audio that your server gets; the word default stands for the one of the call."))
        StreamCodec streamCodec,

        @UriParam(defaultValue = "inbound_track", enums = "inbound_track,outbound_track,both_tracks") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "answer",
                        description = "Which audio is streamed: what the leg says, what it hears, or both."))
        StreamTrack streamTrack,

        @UriParam @Format(Grammar.URL) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "answer",
                description = "WebSocket URL of your server, to which the audio is streamed."))
        String streamUrl,

        @UriParam(defaultValue = "false") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "answer",
                description = "Whether what is said is turned into text from the answer on."))
        Boolean transcription,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "answer",
                description = "How what is said is turned into text, as a JSON object or a bean. Counts with transcription only."))
        TranscriptionConfig transcriptionConfig,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "answer",
                description = "How often an event is delivered again, as a JSON object or a map: by event type, an object whose retries_ms lists the waits in milliseconds, at most 5 and 60000 in sum."))
        Map<String, Object> webhookRetriesPolicies,

        @UriParam @Format(Grammar.URL) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "answer",
                description = "URL to which Telnyx delivers the events of this call, in place of the application's."))
        String webhookUrl,

        @UriParam(defaultValue = "POST", enums = "POST,GET") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "answer",
                description = "HTTP method of deliveries to webhookUrl. Only POST can be received by telnyx-voice:webhook."))
        WebhookMethod webhookUrlMethod,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "answer",
                description = "URLs for events of certain types, as a JSON object or a map from event type to URL. Others go where they go without it."))
        Map<String, Object> webhookUrls,

        @UriParam(defaultValue = "POST", enums = "POST,GET") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "answer",
                description = "HTTP method of deliveries to webhookUrls. Only POST can be received by telnyx-voice:webhook."))
        WebhookMethod webhookUrlsMethod,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "answer",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "answer",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
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
