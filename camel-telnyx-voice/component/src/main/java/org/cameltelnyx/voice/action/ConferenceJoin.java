package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.support.ResourceId;

import static org.cameltelnyx.voice.schema.Grammar.ID;
import static org.cameltelnyx.voice.schema.Grammar.URL;

/**
 * Lets a call leg join a conference as a participant.
 *
 * @param beepEnabled             when a beep announces that a participant enters or leaves, in place of what the
 *                                conference says
 * @param endConferenceOnExit     whether the conference ends and all others are hung up when this participant leaves.
 *                                False if not given
 * @param hold                    whether the participant waits on hold after joining. False if not given
 * @param holdAudioUrl            URL of a WAV or MP3 file that the participant hears on hold. Not together with
 *                                holdMediaName
 * @param holdMediaName           what the participant hears on hold, instead of a URL: the name of a WAV or MP3 file
 *                                that was uploaded to the media storage of Telnyx
 * @param mute                    whether the participant is muted at once. False if not given
 * @param region                  region in which the conference is held. The one of the account's data locality if not
 *                                given
 * @param softEndConferenceOnExit whether this participant's leaving ends the conference without hanging up the others.
 *                                False if not given
 * @param startConferenceOnEnter  whether the conference starts when this participant joins. False if not given
 * @param supervisorRole          makes the participant a supervisor: monitor just listens, whisper is heard by
 *                                whisperCallControlIds only, barge and none by all. none if not given
 * @param whisperCallControlIds   ids of the call legs that hear a whispering supervisor. Without any the supervisor
 *                                just listens
 */
@Operation(path = "/conferences/{conference_id}/actions/join", idsInBody = ResourceId.CALL_CONTROL_ID,
        events = {"conference.participant.joined", "conference.participant.left"})
@Awaitable(value = "conference.participant.joined", within = 30)
@RecordBuilder
public record ConferenceJoin(
        ConferenceBeep beepEnabled,
        Boolean endConferenceOnExit,
        Boolean hold,
        @Format(URL) String holdAudioUrl,
        String holdMediaName,
        Boolean mute,
        ConferenceRegion region,
        Boolean softEndConferenceOnExit,
        Boolean startConferenceOnEnter,
        ConferenceSupervisorRole supervisorRole,
        @Format(ID) List<String> whisperCallControlIds,
        @ClientState String clientState,
        @CommandId String commandId)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceJoinBuilder builder() {
        return new ConferenceJoinBuilder();
    }
}
