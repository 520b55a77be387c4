package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.action.Awaitable.Instead;
import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Speaks a text to participants of a conference.
 *
 * @param payload        the text or SSML to speak, at most 3,000 characters
 * @param voice          voice that speaks, as provider, model and name with dots between, for example
 *                       AWS.Polly.Joanna-Neural. The provider alone has a default voice
 * @param callControlIds ids of the call legs of the participants to act on. All participants if not given
 * @param language       language of the text, for example en-US. Ignored with AWS Polly voices, which have their own
 * @param payloadType    whether the text to speak is plain text or SSML
 * @param region         region in which the conference is held. The one of the account's data locality if not given
 * @param voiceSettings  settings of the voice, as a JSON object or a bean. Each provider reads those that are meant for
 *                       it
 */
@Operation(path = "/conferences/{conference_id}/actions/speak")
@Awaitable(value = "conference.speak.ended", within = 600,
        instead = @Instead(field = "callControlIds", outcomes = "conference.participant.speak.ended"))
@RecordBuilder
public record ConferenceSpeak(
        @Required String payload,
        @Required String voice,
        @Format(ID) List<String> callControlIds,
        SpeechLanguage language,
        @Default("text") SpeechPayloadType payloadType,
        ConferenceRegion region,
        VoiceSettings voiceSettings,
        @CommandId String commandId)
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
