package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.action.Awaitable.Instead;
import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Speaks a text to participants of a conference.
 *
 * @param payload        text or SSML to speak, at most 3,000 characters
 * @param voice          voice: provider, model and name separated by dots, for example AWS.Polly.Joanna-Neural. The
 *                       provider alone selects its default voice
 * @param callControlIds call control ids of the participants to act on. Give the option once for each id. If omitted, the
 *                       command acts on all participants
 * @param language       language of the text, for example en-US. Telnyx ignores it for AWS Polly voices, which have a
 *                       language of their own
 * @param payloadType    form of the text to speak: plain text or SSML
 * @param region         region that hosts the conference. If omitted, Telnyx uses the region of the account's data locality
 * @param voiceSettings  settings of the voice, as a JSON object or a bean. Each provider reads only its own settings
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
