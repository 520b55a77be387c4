package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;
import static org.cameltelnyx.voice.schema.Grammar.URL;

/**
 * The conference that a new call joins, and how it does.
 *
 * @param id                      id of the conference
 * @param conferenceName          name of the conference, in place of its id
 * @param beepEnabled             when a beep announces that the participant enters or leaves
 * @param earlyMedia              whether the call joins as soon as anything can be heard, and not when it is answered
 *                                (true)
 * @param endConferenceOnExit     whether the conference ends and all are hung up when the participant leaves (false)
 * @param softEndConferenceOnExit whether the participant's leaving ends the conference without hanging up the others
 *                                (false)
 * @param hold                    whether the participant waits on hold after joining (false)
 * @param holdAudioUrl            URL of what the participant hears on hold
 * @param holdMediaName           uploaded file that the participant hears on hold
 * @param mute                    whether the participant is muted at once (false)
 * @param startConferenceOnCreate whether a conference that is made starts at once (true)
 * @param startConferenceOnEnter  whether the conference starts when the participant joins (false)
 * @param supervisorRole          what the participant can do as a supervisor (none)
 * @param whisperCallControlIds   call legs that hear a whispering supervisor
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
