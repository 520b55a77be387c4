package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.support.ResourceId;

import static org.cameltelnyx.voice.schema.Grammar.ID;
import static org.cameltelnyx.voice.schema.Grammar.URL;

/**
 * Adds a call leg to a conference as a participant.
 *
 * @param beepEnabled             beep when this participant joins or leaves. If omitted, the setting of the conference
 *                                applies
 * @param endConferenceOnExit     whether the conference ends, and Telnyx hangs up all others, when the participant leaves
 * @param hold                    whether the participant waits on hold after joining
 * @param holdAudioUrl            URL of a WAV or MP3 file that the participant hears on hold. Not together with
 *                                holdMediaName
 * @param holdMediaName           name of a WAV or MP3 file in the media storage of Telnyx that the participant hears on
 *                                hold, instead of holdAudioUrl
 * @param mute                    whether the participant is muted after joining
 * @param region                  region that hosts the conference. If omitted, Telnyx uses the region of the account's data
 *                                locality
 * @param softEndConferenceOnExit whether the conference closes when the participant leaves: the others stay, but nobody can
 *                                join
 * @param startConferenceOnEnter  whether the conference starts when the participant joins
 * @param supervisorRole          role of the participant as a supervisor: barge and none speak to all, whisper speaks only
 *                                to whisperCallControlIds, monitor only listens. Default none
 * @param whisperCallControlIds   call control ids of the call legs that hear a supervisor with the role whisper. Give the
 *                                option once for each id. If omitted, the supervisor only listens
 */
@Operation(path = "/conferences/{conference_id}/actions/join", idsInBody = ResourceId.CALL_CONTROL_ID,
        events = {"conference.participant.joined", "conference.participant.left"})
@Awaitable(value = "conference.participant.joined", within = 30)
@RecordBuilder
public record ConferenceJoin(
        ConferenceBeep beepEnabled,
        @Default("false") Boolean endConferenceOnExit,
        @Default("false") Boolean hold,
        @Format(URL) String holdAudioUrl,
        String holdMediaName,
        @Default("false") Boolean mute,
        ConferenceRegion region,
        @Default("false") Boolean softEndConferenceOnExit,
        @Default("false") Boolean startConferenceOnEnter,
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
