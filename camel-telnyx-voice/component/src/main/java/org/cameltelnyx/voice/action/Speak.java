package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.cameltelnyx.voice.schema.Required;

/**
 * Speaks a text on a call, after the audio that already waits to be played.
 *
 * @param payload       text or SSML to speak, at most 3,000 characters
 * @param voice         voice: provider, model and name separated by dots, for example AWS.Polly.Joanna-Neural. The provider
 *                      alone selects its default voice
 * @param language      language of the text, for example en-US. Telnyx ignores it for AWS Polly voices, which have a
 *                      language of their own
 * @param loop          number of times to speak the text, or infinity. Default 1
 * @param payloadType   form of the text to speak: plain text or SSML
 * @param serviceLevel  quality of the speech. basic supports only plain text in en-US
 * @param stop          audio to stop first: current stops the audio that is playing, all also removes the audio that waits.
 *                      If omitted, the command stops nothing
 * @param targetLegs    call legs that hear the audio: self is this call leg, opposite the call leg that is connected with
 *                      this one
 * @param voiceSettings settings of the voice, as a JSON object or a bean. Each provider reads only its own settings
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
