package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.MayBeEmpty;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.schema.Grammar.DTMF;

/**
 * Speaks a text and collects the keys that the caller presses.
 *
 * @param payload                 the text or SSML to speak, at most 3,000 characters
 * @param voice                   voice that speaks, as provider, model and name with dots between, for example
 *                                AWS.Polly.Joanna-Neural. The provider alone has a default voice
 * @param interDigitTimeoutMillis how long to wait from one key to the next, in milliseconds
 * @param invalidPayload          text or SSML to speak after wrong keys or too few of them, at most 3,000 characters
 * @param language                language of the text, for example en-US. Ignored with AWS Polly voices, which have
 *                                their own
 * @param maximumDigits           how many keys are collected at most, up to 128
 * @param maximumTries            how often the prompt is played at most while nothing is pressed
 * @param minimumDigits           how many keys are needed at least, 1 or more
 * @param payloadType             whether the text to speak is plain text or SSML
 * @param serviceLevel            quality of the speech: basic knows the language en-US and plain text only
 * @param terminatingDigit        key that ends the input before all keys are there. An empty value means that no
 *                                key does
 * @param timeoutMillis           how long to wait for keys after the prompt, before it is spoken again, in milliseconds
 * @param validDigits             the keys that are accepted; others are wrong
 * @param voiceSettings           settings of the voice, as a JSON object or a bean. Each provider reads those that are
 *                                meant for it
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
