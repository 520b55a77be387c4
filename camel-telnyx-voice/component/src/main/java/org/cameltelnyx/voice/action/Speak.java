package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.cameltelnyx.voice.schema.Required;

/**
 * Speaks a text on a call, after what is already waiting to be played.
 *
 * @param payload       the text or SSML to speak, at most 3,000 characters
 * @param voice         voice that speaks, as provider, model and name with dots between, for example
 *                      AWS.Polly.Joanna-Neural. The provider alone has a default voice
 * @param language      language of the text, for example en-US. Ignored with AWS Polly voices, which have their own
 * @param loop          how often it is spoken: a number, or infinity. Once if not given
 * @param payloadType   whether the text to speak is plain text or SSML
 * @param serviceLevel  quality of the speech: basic knows the language en-US and plain text only
 * @param stop          what is stopped first: the audio that is being played (current), or also what waits behind it
 *                      (all). Nothing if not given
 * @param targetLegs    which legs hear it: this one, the one that it is connected with, or both
 * @param voiceSettings settings of the voice, as a JSON object or a bean. Each provider reads those that are meant for
 *                      it
 */
@Operation(path = "/calls/{call_control_id}/actions/speak", events = {"call.speak.ended", "call.speak.started"})
@Awaitable(value = "call.speak.ended", within = 600)
@RecordBuilder
public record Speak(
        @Required String payload,
        @Required String voice,
        SpeechLanguage language,
        @JsonSerialize(using = NumberOrText.class) String loop,
        @Default("text") SpeechPayloadType payloadType,
        @Default("premium") SpeechServiceLevel serviceLevel,
        PlaybackStop stop,
        @Default("self") TargetLegs targetLegs,
        VoiceSettings voiceSettings,
        @ClientState String clientState,
        @CommandId String commandId)
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
