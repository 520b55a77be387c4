package org.cameltelnyx.voice.action;

import java.util.List;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Speaks a text to participants of a conference.
 *
 * @param payload        the text or SSML to speak, at most 3,000 characters
 * @param voice          voice that speaks, as provider, model and name with dots between, for example AWS.Polly.Joanna-
 *                       Neural
 * @param callControlIds ids of the call legs of the participants that it is about
 * @param language       language of the text, for example en-US. Ignored with AWS Polly voices, which have their own
 * @param payloadType    whether the text to speak is plain text or SSML
 * @param region         region in which the conference is held
 * @param voiceSettings  settings of the voice, as a JSON object or a bean
 * @param commandId      id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "conference-speak", producerOnly = true, description = "Speak a text to participants of a conference",
        apiMethods = @ApiMethod(methodName = "conference-speak", description = "Speak a text to participants of a conference"))
@UriParams
@Operation(path = "/conferences/{conference_id}/actions/speak")
@RecordBuilder
public record ConferenceSpeak(
        @UriParam @Metadata(required = true) @ApiParam(apiMethods = @ApiMethod(methodName = "conference-speak",
                description = "The text or SSML to speak, at most 3,000 characters."))
        String payload,

        @UriParam @Metadata(required = true) @ApiParam(apiMethods = @ApiMethod(methodName = "conference-speak",
                description = "Voice that speaks, as provider, model and name with dots between, for example AWS.Polly.Joanna-Neural. The provider alone has a default voice."))
        String voice,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-speak",
                description = "Ids of the call legs of the participants that it is about. All participants if not given."))
        List<String> callControlIds,

        @UriParam(
                enums = "arb,cmn-CN,cy-GB,da-DK,de-DE,en-AU,en-GB,en-GB-WLS,en-IN,en-US,es-ES,es-MX,es-US,fr-CA,fr-FR,hi-IN,is-IS,it-IT,ja-JP,ko-KR,nb-NO,nl-NL,pl-PL,pt-BR,pt-PT,ro-RO,ru-RU,sv-SE,tr-TR") @ApiParam(
                        optional = true, apiMethods = @ApiMethod(methodName = "conference-speak",
                                description = "Language of the text, for example en-US. Ignored with AWS Polly voices, which have their own."))
        SpeechLanguage language,

        @UriParam(defaultValue = "text", enums = "text,ssml") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "conference-speak",
                        description = "Whether the text to speak is plain text or SSML."))
        SpeechPayloadType payloadType,

        @UriParam(enums = "Australia,Europe,Middle East,US") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "conference-speak",
                description = "Region in which the conference is held. The one of the account's data locality if not given."))
        ConferenceRegion region,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-speak",
                description = "Settings of the voice, as a JSON object or a bean. Each provider reads those that are meant for it."))
        VoiceSettings voiceSettings,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-speak",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceSpeakBuilder builder() {
        return new ConferenceSpeakBuilder();
    }
}
