package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;
import static org.cameltelnyx.voice.schema.Grammar.URL;

/**
 * The conference that a new call joins, and the settings of the participant.
 *
 * @param id                      id of the conference
 * @param conferenceName          name of the conference, instead of its id
 * @param beepEnabled             beep when the participant joins or leaves
 * @param earlyMedia              whether the call joins as soon as there is audio, such as a ringing tone, instead of after
 *                                the answer. Default true
 * @param endConferenceOnExit     whether the conference ends, and Telnyx hangs up all others, when the participant leaves.
 *                                Default false
 * @param softEndConferenceOnExit whether the conference closes when the participant leaves: the others stay, but nobody can
 *                                join. Default false
 * @param hold                    whether the participant waits on hold after joining. Default false
 * @param holdAudioUrl            URL of a WAV or MP3 file that the participant hears on hold
 * @param holdMediaName           name of a WAV or MP3 file in the media storage of Telnyx that the participant hears on
 *                                hold, instead of holdAudioUrl
 * @param mute                    whether the participant is muted after joining. Default false
 * @param startConferenceOnCreate whether a conference that the call creates starts at once. Default true
 * @param startConferenceOnEnter  whether the conference starts when the participant joins. Default false
 * @param supervisorRole          role of the participant as a supervisor: barge and none speak to all, whisper speaks only
 *                                to whisperCallControlIds, monitor only listens. Default none
 * @param whisperCallControlIds   call control ids of the call legs that hear a supervisor with the role whisper. If
 *                                omitted, the supervisor only listens
 */
@RecordBuilder
public record ConferenceConfig(
        @Format(ID) String id,
        String conferenceName,
        ConferenceBeep beepEnabled,
        Boolean earlyMedia,
        Boolean endConferenceOnExit,
        Boolean softEndConferenceOnExit,
        Boolean hold,
        @Format(URL) String holdAudioUrl,
        String holdMediaName,
        Boolean mute,
        Boolean startConferenceOnCreate,
        Boolean startConferenceOnEnter,
        ConferenceSupervisorRole supervisorRole,
        @Format(ID) List<String> whisperCallControlIds) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static ConferenceConfigBuilder builder() {
        return new ConferenceConfigBuilder();
    }
}
