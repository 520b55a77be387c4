package org.cameltelnyx.voice.action;

import java.util.List;
import java.util.Map;

import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Length;
import org.cameltelnyx.voice.schema.RecordModel;
import org.cameltelnyx.voice.schema.Required;
import org.cameltelnyx.voice.schema.Secret;

import static org.cameltelnyx.voice.schema.Grammar.ADDRESS;
import static org.cameltelnyx.voice.schema.Grammar.BASE64;
import static org.cameltelnyx.voice.schema.Grammar.DTMF;
import static org.cameltelnyx.voice.schema.Grammar.URL;

/**
 * Calls another number or SIP URI, and connects the call with the new party after the answer.
 *
 * @param to                              number in +E.164 form, or SIP URI, to call. Keys to press after the answer can
 *                                        follow, for example +18005550100,200
 * @param answeringMachineDetection       mode of the answering machine detection, whose result events report: detect
 *                                        distinguishes humans and machines; premium also recognizes homes, businesses and
 *                                        fax machines; detect_beep, detect_words and greeting_end also report the end of
 *                                        the greeting
 * @param answeringMachineDetectionConfig thresholds of the answering machine detection, as a JSON object or a bean. With
 *                                        premium, only total_analysis_time_millis and greeting_duration_millis apply
 * @param audioUrl                        URL of a WAV or MP3 file that the new party hears after answering, before Telnyx
 *                                        connects the calls. Not together with mediaName
 * @param customHeaders                   custom SIP headers to add to the INVITE, each a JSON object with name and value.
 *                                        Give the option once for each header
 * @param diversion your number, in +E.164 form, that an active inbound call has reached. If the caller of this inbound call
 *                  has the number in from, Telnyx accepts from as the caller id of the new call
 * @param earlyMedia                      whether the transferred party hears the audio before the answer, such as a ringing
 *                                        tone
 * @param from                            number that the new party sees, in +E.164 form, for example +13125550199. If
 *                                        omitted, the new party sees the number that the original call was made to
 * @param fromDisplayName                 name that the called party sees, at most 128 letters, digits, spaces and -_~!.+
 *                                        characters. If omitted, the called party sees the number in from
 * @param mediaEncryption                 encryption of the media. SRTP and DTLS take precedence over the parameter secure
 *                                        of the SIP URI
 * @param mediaName                       name of a WAV or MP3 file in the media storage of Telnyx that the new party hears
 *                                        after answering, before Telnyx connects the calls, instead of audioUrl
 * @param muteDtmf                        call legs whose party does not hear the keys that the other party presses. Events
 *                                        report the keys in any case
 * @param parkAfterUnbridge               state of this call leg after the bridge ends: self parks the call leg. If omitted,
 *                                        Telnyx hangs up the call leg
 * @param preferredCodecs                 codecs in order of preference, separated by commas: any of G722, PCMU, PCMA, G729,
 *                                        OPUS, VP8, H264 and AMR-WB
 * @param privacy                         privacy of the caller: id hides number and name from the called party, none shows
 *                                        them
 * @param record                          start of an automatic recording: record-from-answer starts the recording when the
 *                                        call is answered. If omitted, Telnyx does not record the call automatically
 * @param recordChannels                  channels of the automatic recording: single mixes all parties, dual records each
 *                                        call leg on a channel of its own
 * @param recordCustomFileName            file name of the automatic recording, 1 to 40 characters; Telnyx appends the time.
 *                                        If omitted, the name is the id of the call leg
 * @param recordFormat                    file format of the automatic recording
 * @param recordMaxLength                 maximum length of the automatic recording, in seconds, from 0 to 43200. 0 sets no
 *                                        limit
 * @param recordTimeoutSecs               silence that ends the automatic recording, in seconds, counted from the first
 *                                        speech. 0 sets no limit. Telnyx detects silence by a transcription, and charges
 *                                        for it
 * @param recordTrack                     audio to record automatically: inbound is the audio from the party of the call
 *                                        leg, outbound the audio to this party. Either of these alone is recorded on one
 *                                        channel
 * @param recordTrim                      parts of the automatic recording to cut off: trim-silence removes the silence at
 *                                        the beginning and the end. If omitted, Telnyx cuts nothing off
 * @param routeToMobile whether the call goes directly to the mobile device of a Telnyx Mobile number, without the
 *                      interception of inbound calls that is configured for this number
 * @param sendDigitsOnAnswer              keys to press after the called party has answered, such as an extension, at most
 *                                        64: 0-9, A-D, * and #; w is a pause of half a second, W a pause of one second
 * @param sipAuthPassword                 password for the SIP authentication challenge of the called party
 * @param sipAuthUsername                 user name for the SIP authentication challenge of the called party
 * @param sipHeaders                      standard SIP headers to add to the INVITE, each a JSON object with name and value.
 *                                        Telnyx accepts only User-to-User. Give the option once for each header
 * @param sipRegion                       region of the SIP server that makes the call
 * @param sipTransportProtocol            transport protocol of the SIP messages of the call
 * @param soundModifications              changes of the voice, such as of its pitch, as a JSON object or a bean
 * @param targetLegClientState            client state of the new call leg in base64, which Telnyx repeats in all its events
 * @param timeLimitSecs                   time after which Telnyx hangs up the new call leg, in seconds, from 30 to 14400 (4
 *                                        hours)
 * @param timeoutSecs                     time to wait for an answer, in seconds, from 5 to 600
 * @param webhookRetriesPolicies          delays before Telnyx repeats a failed delivery, as a JSON object or a map: each
 *                                        key is an event type, each value an object whose list retries_ms has at most 5
 *                                        delays in milliseconds, which add up to at most 60000. For example {"call.hangup":
 *                                        {"retries_ms": [1000, 5000]}}
 * @param webhookUrl                      URL to which Telnyx delivers the events of this call, instead of the webhook URL
 *                                        of the application
 * @param webhookUrlMethod                HTTP method of deliveries to webhookUrl. telnyx-voice:webhook receives only POST
 * @param webhookUrls URLs for events of certain types, as a JSON object or a map: each key is an event type, each value a
 *                    URL, or a list of URLs that all receive the event. Events of other types go to webhookUrl, or to the
 *                    webhook URL of the application
 * @param webhookUrlsMethod               HTTP method of deliveries to webhookUrls. telnyx-voice:webhook receives only POST
 */
@Operation(path = "/calls/{call_control_id}/actions/transfer",
        events = {"call.answered", "call.bridged", "call.hangup", "call.initiated", "call.machine.detection.ended",
                "call.machine.greeting.ended", "call.machine.premium.detection.ended", "call.machine.premium.greeting.ended"})
// the new party may hear an audio file before Telnyx connects the calls
@Awaitable(value = {"call.bridged", "call.hangup"}, within = 60, after = "timeoutSecs", newLeg = true)
@RecordBuilder
public record Transfer(
        @Required @Format(ADDRESS) String to,
        @Default("disabled") AnsweringMachineDetection answeringMachineDetection,
        AnsweringMachineDetectionConfig answeringMachineDetectionConfig,
        @Format(URL) String audioUrl,
        List<CustomHeader> customHeaders,
        @Format(ADDRESS) String diversion,
        @Default("true") Boolean earlyMedia,
        @Format(ADDRESS) String from,
        String fromDisplayName,
        @Default("disabled") MediaEncryption mediaEncryption,
        String mediaName,
        @Default("none") MuteDtmf muteDtmf,
        String parkAfterUnbridge,
        String preferredCodecs,
        CallerPrivacy privacy,
        AutomaticRecording record,
        @Default("dual") RecordingChannels recordChannels,
        @Length(min = 1, max = 40) String recordCustomFileName,
        @Default("mp3") AudioFormat recordFormat,
        @Default("0") @Bounds(min = 0, max = 43200) Integer recordMaxLength,
        @Default("0") @Bounds(min = 0) Integer recordTimeoutSecs,
        @Default("both") RecordingTrack recordTrack,
        RecordingTrim recordTrim,
        @Default("false") Boolean routeToMobile,
        @Secret @Format(DTMF) @Length(max = 64) String sendDigitsOnAnswer,
        @Secret String sipAuthPassword,
        String sipAuthUsername,
        List<SipHeader> sipHeaders,
        @Default("US") SipRegion sipRegion,
        @Default("UDP") SipTransportProtocol sipTransportProtocol,
        SoundModifications soundModifications,
        @Format(BASE64) String targetLegClientState,
        @Default("14400") @Bounds(min = 30, max = 14400) Integer timeLimitSecs,
        @Default("30") @Bounds(min = 5, max = 600) Integer timeoutSecs,
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
    public static TransferBuilder builder() {
        return new TransferBuilder();
    }

    @Override
    public String toString() {
        return RecordModel.toStringWithoutSecrets(this);
    }
}
