package org.cameltelnyx.voice.action;

import java.util.List;
import java.util.Map;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Calls another number or SIP URI and connects the call with it when it answers.
 *
 * @param to                              number in +E.164 form or SIP URI to call
 * @param answeringMachineDetection       whether and how it is found out that a machine has answered, which events then
 *                                        tell. premium also knows homes, businesses and fax machines; detect tells human
 *                                        from machine; detect_beep, detect_words and greeting_end also tell when the
 *                                        greeting ends
 * @param answeringMachineDetectionConfig thresholds of the answering machine detection, as a JSON object or a bean
 * @param audioUrl                        URL of a WAV or MP3 file that the new party hears after answering, before the
 *                                        calls are connected
 * @param customHeaders                   SIP headers of your own to add to the INVITE, each a JSON object with name and
 *                                        value
 * @param earlyMedia                      whether the party that is transferred hears what comes before the new party
 *                                        answers, such as ringing
 * @param from                            number that the new party sees, in +E.164 form
 * @param fromDisplayName                 name that the called party sees, at most 128 letters, digits, spaces and -_~!.+
 *                                        characters
 * @param mediaEncryption                 whether and how the media is encrypted
 * @param mediaName                       what the new party hears after answering, before the calls are connected, instead
 *                                        of a URL: the name of a WAV or MP3 file that was uploaded to the media storage of
 *                                        Telnyx
 * @param muteDtmf                        which legs do not hear the keys that the other one presses
 * @param parkAfterUnbridge               the word self keeps this call leg parked when the other one goes
 * @param preferredCodecs                 the codecs to use in the order of preference, separated by commas, of G722, PCMU,
 *                                        PCMA, G729, OPUS, VP8, H264 and AMR-WB
 * @param privacy                         whether the called party is kept from seeing number and name of the caller: id
 *                                        hides them, none shows them
 * @param record                          records the call by itself, from when it is answered
 * @param recordChannels                  whether the automatic recording has one channel for all, or two: one for each leg
 * @param recordCustomFileName            name of the automatic recording's file, 1 to 40 characters, to which Telnyx adds
 *                                        the time
 * @param recordFormat                    format of the file of the automatic recording: wav or mp3
 * @param recordMaxLength                 length of the automatic recording at most, in seconds, up to 43200. 0 sets no
 *                                        limit
 * @param recordTimeoutSecs               how many seconds of silence end the automatic recording, for which Telnyx charges
 *                                        a transcription. 0 sets no limit
 * @param recordTrack                     which audio the automatic recording holds: what the leg says, what it hears, or
 *                                        both
 * @param recordTrim                      cuts the silence at the beginning and the end off the automatic recording
 * @param sendDigitsOnAnswer              keys that are pressed once the called party has answered, at most 64, such as an
 *                                        extension
 * @param sipAuthPassword                 password with which a SIP authentication challenge of the called party is answered
 * @param sipAuthUsername                 user name with which a SIP authentication challenge of the called party is
 *                                        answered
 * @param sipHeaders                      standard SIP headers to add to the INVITE, each a JSON object with name and value
 * @param sipRegion                       region of the SIP server from which the call is made
 * @param sipTransportProtocol            transport protocol of the SIP messages of the call
 * @param soundModifications              how the voice is changed, such as its pitch, as a JSON object or a bean
 * @param targetLegClientState            state that Telnyx echoes in every event of the new call leg, as base64 text
 * @param timeLimitSecs                   after how many seconds the new call leg is hung up, from 30 to 14400 (4 hours)
 * @param timeoutSecs                     how long the call rings until it is given up, in seconds, from 5 to 600
 * @param webhookRetriesPolicies          how often an event is delivered again, as a JSON object or a map: by event type,
 *                                        an object whose retries_ms lists the waits in milliseconds, at most 5 and 60000 in
 *                                        sum
 * @param webhookUrl                      URL to which Telnyx delivers the events of this call, in place of the
 *                                        application's
 * @param webhookUrlMethod                HTTP method of deliveries to webhookUrl
 * @param webhookUrls                     URLs for events of certain types, as a JSON object or a map from event type to
 *                                        URL. Others go where they go without it
 * @param webhookUrlsMethod               HTTP method of deliveries to webhookUrls
 * @param clientState                     state to be echoed in the events that follow, in base64
 * @param commandId                       id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "transfer", producerOnly = true,
        description = "Call another number or SIP URI and connect the call with it when it answers. Expected events: call.answered, call.bridged, call.hangup, call.initiated, call.machine.detection.ended, call.machine.greeting.ended, call.machine.premium.detection.ended, call.machine.premium.greeting.ended",
        apiMethods = @ApiMethod(methodName = "transfer",
                description = "Call another number or SIP URI and connect the call with it when it answers"))
@UriParams
@Operation(path = "/calls/{call_control_id}/actions/transfer",
        events = {"call.answered", "call.bridged", "call.hangup", "call.initiated", "call.machine.detection.ended",
                "call.machine.greeting.ended", "call.machine.premium.detection.ended", "call.machine.premium.greeting.ended"})
@RecordBuilder
public record Transfer(
        @UriParam @Metadata(required = true) @Format(Grammar.ADDRESS) @ApiParam(apiMethods = @ApiMethod(methodName = "transfer",
                description = "Number in +E.164 form or SIP URI to call. Keys to press after the answer can follow, as in +18005550100,200."))
        String to,

        @UriParam(defaultValue = "disabled", enums = "premium,detect,detect_beep,detect_words,greeting_end,disabled") @ApiParam(
                optional = true, apiMethods = @ApiMethod(methodName = "transfer",
                        description = "Whether and how it is found out that a machine has answered, which events then tell. premium also knows homes, businesses and fax machines; detect tells human from machine; detect_beep, detect_words and greeting_end also tell when the greeting ends."))
        AnsweringMachineDetection answeringMachineDetection,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "transfer",
                description = "Thresholds of the answering machine detection, as a JSON object or a bean. With premium only total_analysis_time_millis and greeting_duration_millis count."))
        AnsweringMachineDetectionConfig answeringMachineDetectionConfig,

        @UriParam @Format(Grammar.URL) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "transfer",
                description = "URL of a WAV or MP3 file that the new party hears after answering, before the calls are connected. Not together with mediaName."))
        String audioUrl,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "transfer",
                description = "SIP headers of your own to add to the INVITE, each a JSON object with name and value. Give the option once for each header."))
        List<CustomHeader> customHeaders,

        @UriParam(defaultValue = "true") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "transfer",
                description = "Whether the party that is transferred hears what comes before the new party answers, such as ringing."))
        Boolean earlyMedia,

        @UriParam @Format(Grammar.ADDRESS) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "transfer",
                description = "Number that the new party sees, in +E.164 form. The number that the call was made to if not given."))
        String from,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "transfer",
                description = "Name that the called party sees, at most 128 letters, digits, spaces and -_~!.+ characters. The number in from if not given."))
        String fromDisplayName,

        @UriParam(defaultValue = "disabled", enums = "disabled,SRTP,DTLS") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "transfer",
                description = "Whether and how the media is encrypted. SRTP and DTLS go before what the SIP URI says by its parameter secure."))
        MediaEncryption mediaEncryption,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "transfer",
                description = "What the new party hears after answering, before the calls are connected, instead of a URL: the name of a WAV or MP3 file that was uploaded to the media storage of Telnyx."))
        String mediaName,

        @UriParam(defaultValue = "none", enums = "none,both,self,opposite") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "transfer",
                description = "Which legs do not hear the keys that the other one presses. Events tell the keys all the same."))
        MuteDtmf muteDtmf,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "transfer",
                description = "The word self keeps this call leg parked when the other one goes. It is hung up if not given."))
        String parkAfterUnbridge,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "transfer",
                description = "The codecs to use in the order of preference, separated by commas, of G722, PCMU, PCMA, G729, OPUS, VP8, H264 and AMR-WB."))
        String preferredCodecs,

        @UriParam(enums = "id,none") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "transfer",
                description = "Whether the called party is kept from seeing number and name of the caller: id hides them, none shows them."))
        CallerPrivacy privacy,

        @UriParam(enums = "record-from-answer") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "transfer",
                description = "Records the call by itself, from when it is answered. Not recorded if not given."))
        AutomaticRecording record,

        @UriParam(defaultValue = "dual", enums = "single,dual") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "transfer",
                        description = "Whether the automatic recording has one channel for all, or two: one for each leg."))
        RecordingChannels recordChannels,

        @UriParam @Length(min = 1, max = 40) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "transfer",
                description = "Name of the automatic recording's file, 1 to 40 characters, to which Telnyx adds the time. The id of the call leg if not given."))
        String recordCustomFileName,

        @UriParam(defaultValue = "mp3", enums = "wav,mp3") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "transfer",
                        description = "Format of the file of the automatic recording: wav or mp3."))
        AudioFormat recordFormat,

        @UriParam(defaultValue = "0") @Bounds(min = 0, max = 43200) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "transfer",
                        description = "Length of the automatic recording at most, in seconds, up to 43200. 0 sets no limit."))
        Integer recordMaxLength,

        @UriParam(defaultValue = "0") @Bounds(min = 0) @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "transfer",
                description = "How many seconds of silence end the automatic recording, for which Telnyx charges a transcription. 0 sets no limit."))
        Integer recordTimeoutSecs,

        @UriParam(defaultValue = "both", enums = "both,inbound,outbound") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "transfer",
                description = "Which audio the automatic recording holds: what the leg says, what it hears, or both. One alone is recorded on one channel."))
        RecordingTrack recordTrack,

        @UriParam(enums = "trim-silence") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "transfer",
                description = "Cuts the silence at the beginning and the end off the automatic recording."))
        RecordingTrim recordTrim,

        @UriParam(secret = true) @Format(Grammar.DTMF) @Length(max = 64) @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "transfer",
                description = "Keys that are pressed once the called party has answered, at most 64, such as an extension. The ones of send-dtmf, with w and W for pauses."))
        String sendDigitsOnAnswer,

        @UriParam(secret = true) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "transfer",
                description = "Password with which a SIP authentication challenge of the called party is answered."))
        String sipAuthPassword,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "transfer",
                description = "User name with which a SIP authentication challenge of the called party is answered."))
        String sipAuthUsername,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "transfer",
                description = "Standard SIP headers to add to the INVITE, each a JSON object with name and value. Telnyx takes User-to-User only."))
        List<SipHeader> sipHeaders,

        @UriParam(defaultValue = "US", enums = "US,Europe,Canada,Australia,Middle East") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "transfer",
                        description = "Region of the SIP server from which the call is made."))
        SipRegion sipRegion,

        @UriParam(defaultValue = "UDP", enums = "UDP,TCP,TLS") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "transfer",
                        description = "Transport protocol of the SIP messages of the call."))
        SipTransportProtocol sipTransportProtocol,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "transfer",
                description = "How the voice is changed, such as its pitch, as a JSON object or a bean."))
        SoundModifications soundModifications,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "transfer",
                description = "State that Telnyx echoes in every event of the new call leg, as base64 text."))
        String targetLegClientState,

        @UriParam(defaultValue = "14400") @Bounds(min = 30, max = 14400) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "transfer",
                        description = "After how many seconds the new call leg is hung up, from 30 to 14400 (4 hours)."))
        Integer timeLimitSecs,

        @UriParam(defaultValue = "30") @Bounds(min = 5, max = 600) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "transfer",
                        description = "How long the call rings until it is given up, in seconds, from 5 to 600."))
        Integer timeoutSecs,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "transfer",
                description = "How often an event is delivered again, as a JSON object or a map: by event type, an object whose retries_ms lists the waits in milliseconds, at most 5 and 60000 in sum."))
        Map<String, Object> webhookRetriesPolicies,

        @UriParam @Format(Grammar.URL) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "transfer",
                description = "URL to which Telnyx delivers the events of this call, in place of the application's."))
        String webhookUrl,

        @UriParam(defaultValue = "POST", enums = "POST,GET") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "transfer",
                description = "HTTP method of deliveries to webhookUrl. Only POST can be received by telnyx-voice:webhook."))
        WebhookMethod webhookUrlMethod,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "transfer",
                description = "URLs for events of certain types, as a JSON object or a map from event type to URL. Others go where they go without it."))
        Map<String, Object> webhookUrls,

        @UriParam(defaultValue = "POST", enums = "POST,GET") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "transfer",
                description = "HTTP method of deliveries to webhookUrls. Only POST can be received by telnyx-voice:webhook."))
        WebhookMethod webhookUrlsMethod,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "transfer",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "transfer",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static TransferBuilder builder() {
        return new TransferBuilder();
    }

    @Override
    public String toString() {
        return RecordModel.toStringWithoutSecrets(this);
    }
}
