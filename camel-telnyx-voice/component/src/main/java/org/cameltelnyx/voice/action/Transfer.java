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
 * Calls another number or SIP URI and connects the call with it when it answers.
 *
 * @param to                              number in +E.164 form or SIP URI to call. Keys to press after the answer can
 *                                        follow, as in +18005550100,200
 * @param answeringMachineDetection       whether and how to detect that a machine has answered, which events then
 *                                        report. premium also distinguishes homes, businesses and fax machines; detect
 *                                        distinguishes human from machine; detect_beep, detect_words and greeting_end
 *                                        also report when the greeting ends
 * @param answeringMachineDetectionConfig thresholds of the answering machine detection, as a JSON object or a bean.
 *                                        With premium only total_analysis_time_millis and greeting_duration_millis
 *                                        apply
 * @param audioUrl                        URL of a WAV or MP3 file that the new party hears after answering, before the
 *                                        calls are connected. Not together with mediaName
 * @param customHeaders                   SIP headers of your own to add to the INVITE, each a JSON object with name and
 *                                        value. Give the option once for each header
 * @param diversion number of yours, in +E.164 form, that an active inbound call has reached. If such a call comes from the
 *                  number in from, Telnyx accepts that number as the caller id of this call
 * @param earlyMedia                      whether the party that is transferred hears what comes before the new party
 *                                        answers, such as ringing
 * @param from                            number that the new party sees, in +E.164 form. The number that the call was
 *                                        made to if not given
 * @param fromDisplayName                 name that the called party sees, at most 128 letters, digits, spaces and
 *                                        -_~!.+ characters. The number in from if not given
 * @param mediaEncryption                 whether and how the media is encrypted. SRTP and DTLS take precedence over the
 *                                        parameter secure of the SIP URI
 * @param mediaName                       what the new party hears after answering, before the calls are connected,
 *                                        instead of a URL: the name of a WAV or MP3 file that was uploaded to the media
 *                                        storage of Telnyx
 * @param muteDtmf                        which legs do not hear the keys that the other one presses. Events report the
 *                                        keys all the same
 * @param parkAfterUnbridge               the word self keeps this call leg parked when the other one goes. It is hung
 *                                        up if not given
 * @param preferredCodecs                 the codecs to use in the order of preference, separated by commas, of G722,
 *                                        PCMU, PCMA, G729, OPUS, VP8, H264 and AMR-WB
 * @param privacy                         whether the called party is kept from seeing number and name of the caller: id
 *                                        hides them, none shows them
 * @param record                          records the call by itself, from when it is answered. Not recorded if not
 *                                        given
 * @param recordChannels                  whether the automatic recording has one channel for all, or two: one for each
 *                                        leg
 * @param recordCustomFileName            name of the automatic recording's file, 1 to 40 characters, to which Telnyx
 *                                        adds the time. The id of the call leg if not given
 * @param recordFormat                    format of the file of the automatic recording: wav or mp3
 * @param recordMaxLength                 length of the automatic recording at most, in seconds, up to 43200. 0 sets no
 *                                        limit
 * @param recordTimeoutSecs               how many seconds of silence end the automatic recording, for which Telnyx
 *                                        charges a transcription. 0 sets no limit
 * @param recordTrack                     which audio the automatic recording holds: what the leg says, what it hears,
 *                                        or both. One alone is recorded on one channel
 * @param recordTrim                      cuts the silence at the beginning and the end off the automatic recording
 * @param routeToMobile whether the call goes straight to the mobile device of a Telnyx Mobile number, past the interception
 *                      of inbound calls that is set for it
 * @param sendDigitsOnAnswer              keys that are pressed once the called party has answered, at most 64, such as
 *                                        an extension. Those of send-dtmf, with w and W for pauses
 * @param sipAuthPassword                 password with which a SIP authentication challenge of the called party is
 *                                        answered
 * @param sipAuthUsername                 user name with which a SIP authentication challenge of the called party is
 *                                        answered
 * @param sipHeaders                      standard SIP headers to add to the INVITE, each a JSON object with name and
 *                                        value. Telnyx takes User-to-User only
 * @param sipRegion                       region of the SIP server from which the call is made
 * @param sipTransportProtocol            transport protocol of the SIP messages of the call
 * @param soundModifications              how the voice is changed, such as its pitch, as a JSON object or a bean
 * @param targetLegClientState            state that Telnyx echoes in every event of the new call leg, as base64 text
 * @param timeLimitSecs                   after how many seconds the new call leg is hung up, from 30 to 14400 (4 hours)
 * @param timeoutSecs                     how long the call rings until it is given up, in seconds, from 5 to 600
 * @param webhookRetriesPolicies          how often an event is delivered again, as a JSON object or a map: by event
 *                                        type, an object whose retries_ms lists the waits in milliseconds, at most 5
 *                                        and 60000 in sum
 * @param webhookUrl                      URL to which Telnyx delivers the events of this call, in place of the
 *                                        application's
 * @param webhookUrlMethod                HTTP method of deliveries to webhookUrl. Only POST can be received by
 *                                        telnyx-voice:webhook
 * @param webhookUrls URLs for events of certain types, as a JSON object or a map from event type to a URL or to a list of
 *                    URLs, each of which gets the event. Events of other types go where they would go without it
 * @param webhookUrlsMethod               HTTP method of deliveries to webhookUrls. Only POST can be received by
 *                                        telnyx-voice:webhook
 */
@Operation(path = "/calls/{call_control_id}/actions/transfer",
        events = {"call.answered", "call.bridged", "call.hangup", "call.initiated", "call.machine.detection.ended",
                "call.machine.greeting.ended", "call.machine.premium.detection.ended", "call.machine.premium.greeting.ended"})
// the target may hear an audio file before it is connected
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
