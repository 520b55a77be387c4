package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Speaks a text on a call, after what is already waiting to be played.
 *
 * @param payload       the text or SSML to speak, at most 3,000 characters
 * @param voice         voice that speaks, as provider, model and name with dots between, for example AWS.Polly.Joanna-
 *                      Neural
 * @param language      language of the text, for example en-US. Ignored with AWS Polly voices, which have their own
 * @param loop          how often it is spoken: a number, or infinity
 * @param payloadType   whether the text to speak is plain text or SSML
 * @param serviceLevel  quality of the speech: basic knows the language en-US and plain text only
 * @param stop          what is stopped first: the audio that is being played (current), or also what waits behind it (all)
 * @param targetLegs    which legs hear it: this one, the one that it is connected with, or both
 * @param voiceSettings settings of the voice, as a JSON object or a bean
 * @param clientState   state to be echoed in the events that follow, in base64
 * @param commandId     id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "speak", producerOnly = true,
        description = "Speak a text on a call, after what is already waiting to be played. Expected events: call.speak.ended, call.speak.started",
        apiMethods = @ApiMethod(methodName = "speak",
                description = "Speak a text on a call, after what is already waiting to be played"))
@UriParams
@Operation(path = "/calls/{call_control_id}/actions/speak", events = {"call.speak.ended", "call.speak.started"})
@RecordBuilder
public record Speak(
        @UriParam @Metadata(required = true) @ApiParam(apiMethods = @ApiMethod(methodName = "speak",
                description = "The text or SSML to speak, at most 3,000 characters."))
        String payload,

        @UriParam @Metadata(required = true) @ApiParam(apiMethods = @ApiMethod(methodName = "speak",
                description = "Voice that speaks, as provider, model and name with dots between, for example AWS.Polly.Joanna-Neural. The provider alone has a default voice."))
        String voice,

        @UriParam(
                enums = "arb,cmn-CN,cy-GB,da-DK,de-DE,en-AU,en-GB,en-GB-WLS,en-IN,en-US,es-ES,es-MX,es-US,fr-CA,fr-FR,hi-IN,is-IS,it-IT,ja-JP,ko-KR,nb-NO,nl-NL,pl-PL,pt-BR,pt-PT,ro-RO,ru-RU,sv-SE,tr-TR") @ApiParam(
                        optional = true, apiMethods = @ApiMethod(methodName = "speak",
                                description = "Language of the text, for example en-US. Ignored with AWS Polly voices, which have their own."))
        SpeechLanguage language,

        @UriParam @JsonSerialize(using = NumberOrText.class) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "speak",
                        description = "How often it is spoken: a number, or infinity. Once if not given."))
        String loop,

        @UriParam(defaultValue = "text", enums = "text,ssml") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "speak", description = "Whether the text to speak is plain text or SSML."))
        SpeechPayloadType payloadType,

        @UriParam(defaultValue = "premium", enums = "basic,premium") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "speak",
                        description = "Quality of the speech: basic knows the language en-US and plain text only."))
        SpeechServiceLevel serviceLevel,

        @UriParam(enums = "current,all") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "speak",
                description = "What is stopped first: the audio that is being played (current), or also what waits behind it (all). Nothing if not given."))
        PlaybackStop stop,

        @UriParam(defaultValue = "self", enums = "both,self,opposite") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "speak",
                        description = "Which legs hear it: this one, the one that it is connected with, or both."))
        TargetLegs targetLegs,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "speak",
                description = "Settings of the voice, as a JSON object or a bean. Each provider reads those that are meant for it."))
        VoiceSettings voiceSettings,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "speak",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "speak",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static SpeakBuilder builder() {
        return new SpeakBuilder();
    }
}
