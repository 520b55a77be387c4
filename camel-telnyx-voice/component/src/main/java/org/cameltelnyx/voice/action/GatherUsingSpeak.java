package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.MayBeEmpty;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.schema.Grammar.DTMF;

/**
 * Speaks a text and collects the keys that the caller presses.
 *
 * @param payload                 text or SSML to speak, at most 3,000 characters
 * @param voice                   voice: provider, model and name separated by dots, for example AWS.Polly.Joanna-Neural.
 *                                The provider alone selects its default voice
 * @param interDigitTimeoutMillis time to wait for the next key, in milliseconds
 * @param invalidPayload          text or SSML to speak after invalid keys or too few keys, at most 3,000 characters
 * @param language                language of the text, for example en-US. Telnyx ignores it for AWS Polly voices, which
 *                                have a language of their own
 * @param maximumDigits           maximum number of keys, from 1 to 128
 * @param maximumTries            maximum number of times to play the prompt while the party presses no key
 * @param minimumDigits           minimum number of keys, 1 or more
 * @param payloadType             form of the text to speak: plain text or SSML
 * @param serviceLevel            quality of the speech. basic supports only plain text in en-US
 * @param terminatingDigit        key that ends the input before the maximum number of keys. With an empty value, no key
 *                                ends the input
 * @param timeoutMillis           time to wait for keys after the prompt, in milliseconds. Telnyx then repeats the prompt
 * @param validDigits             keys to accept. All other keys are invalid
 * @param voiceSettings           settings of the voice, as a JSON object or a bean. Each provider reads only its own
 *                                settings
 */
@Operation(path = "/calls/{call_control_id}/actions/gather_using_speak", events = {"call.dtmf.received", "call.gather.ended"})
@Awaitable(value = "call.gather.ended", within = 300, after = {"timeoutMillis", "maximumTries"})
@RecordBuilder
public record GatherUsingSpeak(
        @Required String payload,
        @Required String voice,
        @Default("5000") Integer interDigitTimeoutMillis,
        String invalidPayload,
        SpeechLanguage language,
        @Default("128") @Bounds(min = 1, max = 128) Integer maximumDigits,
        @Default("3") Integer maximumTries,
        @Default("1") @Bounds(min = 1) Integer minimumDigits,
        @Default("text") SpeechPayloadType payloadType,
        @Default("premium") SpeechServiceLevel serviceLevel,
        @Default("#") @MayBeEmpty @Format(DTMF) String terminatingDigit,
        @Default("60000") Integer timeoutMillis,
        @Default("0123456789#*") @Format(DTMF) String validDigits,
        VoiceSettings voiceSettings,
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static GatherUsingSpeakBuilder builder() {
        return new GatherUsingSpeakBuilder();
    }
}
