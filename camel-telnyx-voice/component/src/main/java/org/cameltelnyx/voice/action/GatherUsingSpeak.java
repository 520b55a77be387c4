package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Speaks a text and collects the keys that the caller presses.
 *
 * @param payload                 the text or SSML to speak, at most 3,000 characters
 * @param voice                   voice that speaks, as provider, model and name with dots between, for example
 *                                AWS.Polly.Joanna-Neural
 * @param interDigitTimeoutMillis how long to wait from one key to the next, in milliseconds
 * @param invalidPayload          text or SSML to speak after wrong keys or too few of them, at most 3,000 characters
 * @param language                language of the text, for example en-US. Ignored with AWS Polly voices, which have their
 *                                own
 * @param maximumDigits           how many keys are collected at most, up to 128
 * @param maximumTries            how often the prompt is played at most while nothing is pressed
 * @param minimumDigits           how many keys are needed at least, 1 or more
 * @param payloadType             whether the text to speak is plain text or SSML
 * @param serviceLevel            quality of the speech: basic knows the language en-US and plain text only
 * @param terminatingDigit        key that ends the input before all keys are there, empty if none is to
 * @param timeoutMillis           how long to wait for keys after the prompt, before it is spoken again, in milliseconds
 * @param validDigits             the keys that count; others are wrong
 * @param voiceSettings           settings of the voice, as a JSON object or a bean
 * @param clientState             state to be echoed in the events that follow, in base64
 * @param commandId               id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "gather-using-speak", producerOnly = true,
        description = "Speak a text and collect the keys that the caller presses. Expected events: call.dtmf.received, call.gather.ended",
        apiMethods = @ApiMethod(methodName = "gather-using-speak",
                description = "Speak a text and collect the keys that the caller presses"))
@UriParams
@Operation(path = "/calls/{call_control_id}/actions/gather_using_speak", events = {"call.dtmf.received", "call.gather.ended"})
@RecordBuilder
public record GatherUsingSpeak(
        @UriParam @Metadata(required = true) @ApiParam(apiMethods = @ApiMethod(methodName = "gather-using-speak",
                description = "The text or SSML to speak, at most 3,000 characters."))
        String payload,

        @UriParam @Metadata(required = true) @ApiParam(apiMethods = @ApiMethod(methodName = "gather-using-speak",
                description = "Voice that speaks, as provider, model and name with dots between, for example AWS.Polly.Joanna-Neural. The provider alone has a default voice."))
        String voice,

        @UriParam(defaultValue = "5000") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-speak",
                description = "How long to wait from one key to the next, in milliseconds."))
        Integer interDigitTimeoutMillis,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-speak",
                description = "Text or SSML to speak after wrong keys or too few of them, at most 3,000 characters."))
        String invalidPayload,

        @UriParam(
                enums = "arb,cmn-CN,cy-GB,da-DK,de-DE,en-AU,en-GB,en-GB-WLS,en-IN,en-US,es-ES,es-MX,es-US,fr-CA,fr-FR,hi-IN,is-IS,it-IT,ja-JP,ko-KR,nb-NO,nl-NL,pl-PL,pt-BR,pt-PT,ro-RO,ru-RU,sv-SE,tr-TR") @ApiParam(
                        optional = true, apiMethods = @ApiMethod(methodName = "gather-using-speak",
                                description = "Language of the text, for example en-US. Ignored with AWS Polly voices, which have their own."))
        SpeechLanguage language,

        @UriParam(defaultValue = "128") @Bounds(min = 1, max = 128) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "gather-using-speak",
                        description = "How many keys are collected at most, up to 128."))
        Integer maximumDigits,

        @UriParam(defaultValue = "3") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-speak",
                description = "How often the prompt is played at most while nothing is pressed."))
        Integer maximumTries,

        @UriParam(defaultValue = "1") @Bounds(min = 1) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "gather-using-speak",
                        description = "How many keys are needed at least, 1 or more."))
        Integer minimumDigits,

        @UriParam(defaultValue = "text", enums = "text,ssml") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "gather-using-speak",
                        description = "Whether the text to speak is plain text or SSML."))
        SpeechPayloadType payloadType,

        @UriParam(defaultValue = "premium", enums = "basic,premium") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "gather-using-speak",
                        description = "Quality of the speech: basic knows the language en-US and plain text only."))
        SpeechServiceLevel serviceLevel,

        @UriParam(defaultValue = "#") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-speak",
                description = "Key that ends the input before all keys are there. An empty value means that none does.")) @MayBeEmpty
        String terminatingDigit,

        @UriParam(defaultValue = "60000") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-speak",
                description = "How long to wait for keys after the prompt, before it is spoken again, in milliseconds."))
        Integer timeoutMillis,

        @UriParam(defaultValue = "0123456789#*") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "gather-using-speak",
                        description = "The keys that count; others are wrong."))
        String validDigits,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-speak",
                description = "Settings of the voice, as a JSON object or a bean. Each provider reads those that are meant for it."))
        VoiceSettings voiceSettings,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-speak",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-speak",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
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
