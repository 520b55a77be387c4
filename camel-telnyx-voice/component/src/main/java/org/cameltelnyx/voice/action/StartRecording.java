package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Starts recording a call, until it is stopped or the call ends.
 *
 * @param channels                        whether the recording has one channel for all, or two: the first leg on one and
 *                                        the others on the other
 * @param format                          format of the recording file: wav or mp3
 * @param customFileName                  name of the recording file, 1 to 40 characters, to which Telnyx adds the time
 * @param maxLength                       length of the recording at most, in seconds, up to 14400. 0 sets no limit
 * @param playBeep                        whether a beep tells that the recording begins
 * @param recordingTrack                  which audio is recorded: what the leg says, what it hears, or both
 * @param timeoutSecs                     how many seconds of silence end the recording, for which Telnyx charges a
 *                                        transcription. 0 sets no limit
 * @param transcription                   whether the recording is turned into text afterwards
 * @param transcriptionEngine             engine that recognises the speech: A is Google, B is Telnyx, and deepgram/nova-3
 *                                        knows English only
 * @param transcriptionLanguage           language of the speech, for example en-US. Not every engine knows every language
 * @param transcriptionMaxSpeakerCount    how many speakers there are at most
 * @param transcriptionMinSpeakerCount    how many speakers there are at least
 * @param transcriptionProfanityFilter    whether swear words are hidden in the text
 * @param transcriptionSpeakerDiarization whether the text tells the speakers apart
 * @param trim                            cuts the silence at the beginning and the end off the recording
 * @param clientState                     state to be echoed in the events that follow, in base64
 * @param commandId                       id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "start-recording", producerOnly = true,
        description = "Start recording a call, until it is stopped or the call ends. Expected events: call.recording.error, call.recording.saved, call.recording.transcription.saved",
        apiMethods = @ApiMethod(methodName = "start-recording",
                description = "Start recording a call, until it is stopped or the call ends"))
@UriParams
@Operation(path = "/calls/{call_control_id}/actions/record_start",
        events = {"call.recording.error", "call.recording.saved", "call.recording.transcription.saved"})
@RecordBuilder
public record StartRecording(
        @UriParam(enums = "single,dual") @Metadata(required = true) @ApiParam(apiMethods = @ApiMethod(
                methodName = "start-recording",
                description = "Whether the recording has one channel for all, or two: the first leg on one and the others on the other."))
        RecordingChannels channels,

        @UriParam(enums = "wav,mp3") @Metadata(required = true) @ApiParam(apiMethods = @ApiMethod(
                methodName = "start-recording", description = "Format of the recording file: wav or mp3."))
        AudioFormat format,

        @UriParam @Length(min = 1, max = 40) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-recording",
                description = "Name of the recording file, 1 to 40 characters, to which Telnyx adds the time. The id of the call leg if not given."))
        String customFileName,

        @UriParam(defaultValue = "0") @Bounds(min = 0, max = 14400) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "start-recording",
                        description = "Length of the recording at most, in seconds, up to 14400. 0 sets no limit."))
        Integer maxLength,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-recording",
                description = "Whether a beep tells that the recording begins."))
        Boolean playBeep,

        @UriParam(defaultValue = "both", enums = "both,inbound,outbound") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "start-recording",
                description = "Which audio is recorded: what the leg says, what it hears, or both. One alone is recorded on one channel."))
        RecordingTrack recordingTrack,

        @UriParam(defaultValue = "0") @Bounds(min = 0) @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "start-recording",
                description = "How many seconds of silence end the recording, for which Telnyx charges a transcription. 0 sets no limit."))
        Integer timeoutSecs,

        @UriParam(defaultValue = "false") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-recording",
                description = "Whether the recording is turned into text afterwards."))
        Boolean transcription,

        @UriParam(defaultValue = "A", enums = "A,B,deepgram/nova-3") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "start-recording",
                description = "Engine that recognises the speech: A is Google, B is Telnyx, and deepgram/nova-3 knows English only."))
        RecordingTranscriptionEngine transcriptionEngine,

        @UriParam(defaultValue = "en-US",
                enums = "af,af-ZA,am,am-ET,ar,ar-AE,ar-BH,ar-DZ,ar-EG,ar-IL,ar-IQ,ar-JO,ar-KW,ar-LB,ar-MA,ar-MR,ar-OM,ar-PS,ar-QA,ar-SA,ar-TN,ar-YE,as,auto_detect,az,az-AZ,ba,be,bg,bg-BG,bn,bn-BD,bn-IN,bo,br,bs,bs-BA,ca,ca-ES,cs,cs-CZ,cy,da,da-DK,de,de-AT,de-CH,de-DE,el,el-GR,en,en-AU,en-CA,en-GB,en-GH,en-HK,en-IE,en-IN,en-KE,en-NG,en-NZ,en-PH,en-PK,en-SG,en-TZ,en-US,en-ZA,es,es-419,es-AR,es-BO,es-CL,es-CO,es-CR,es-DO,es-EC,es-ES,es-GT,es-HN,es-MX,es-NI,es-PA,es-PE,es-PR,es-PY,es-SV,es-US,es-UY,es-VE,et,et-EE,eu,eu-ES,fa,fa-IR,fi,fi-FI,fil-PH,fo,fr,fr-BE,fr-CA,fr-CH,fr-FR,gl,gl-ES,gu,gu-IN,ha,haw,he,hi,hi-IN,hr,hr-HR,ht,hu,hu-HU,hy,hy-AM,id,id-ID,is,is-IS,it,it-CH,it-IT,iw-IL,ja,ja-JP,jv-ID,jw,ka,ka-GE,kk,kk-KZ,km,km-KH,kn,kn-IN,ko,ko-KR,la,lb,ln,lo,lo-LA,lt,lt-LT,lv,lv-LV,mg,mi,mk,mk-MK,ml,ml-IN,mn,mn-MN,mr,mr-IN,ms,ms-MY,mt,my,my-MM,ne,ne-NP,nl,nl-BE,nl-NL,nn,no,no-NO,oc,pa,pa-Guru-IN,pl,pl-PL,ps,pt,pt-BR,pt-PT,ro,ro-RO,ru,ru-RU,rw-RW,sa,sd,si,si-LK,sk,sk-SK,sl,sl-SI,sn,so,sq,sq-AL,sr,sr-RS,ss-latn-za,st-ZA,su,su-ID,sv,sv-SE,sw,sw-KE,sw-TZ,ta,ta-IN,ta-LK,ta-MY,ta-SG,te,te-IN,tg,th,th-TH,tk,tl,tn-latn-za,tr,tr-TR,ts-ZA,tt,uk,uk-UA,ur,ur-IN,ur-PK,uz,uz-UZ,ve-ZA,vi,vi-VN,xh-ZA,yi,yo,yue-Hant-HK,zh,zh-TW,zu-ZA") @ApiParam(
                        optional = true, apiMethods = @ApiMethod(methodName = "start-recording",
                                description = "Language of the speech, for example en-US. Not every engine knows every language."))
        TranscriptionLanguage transcriptionLanguage,

        @UriParam(defaultValue = "6") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-recording",
                description = "How many speakers there are at most. Google only."))
        Integer transcriptionMaxSpeakerCount,

        @UriParam(defaultValue = "2") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-recording",
                description = "How many speakers there are at least. Google only."))
        Integer transcriptionMinSpeakerCount,

        @UriParam(defaultValue = "false") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-recording",
                description = "Whether swear words are hidden in the text. Google only."))
        Boolean transcriptionProfanityFilter,

        @UriParam(defaultValue = "false") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-recording",
                description = "Whether the text tells the speakers apart. Google only."))
        Boolean transcriptionSpeakerDiarization,

        @UriParam(enums = "trim-silence") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-recording",
                description = "Cuts the silence at the beginning and the end off the recording."))
        RecordingTrim trim,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-recording",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-recording",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StartRecordingBuilder builder() {
        return new StartRecordingBuilder();
    }
}
