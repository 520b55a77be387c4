package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.Conference;
import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Required;
import org.cameltelnyx.voice.support.ResourceId;

import static org.cameltelnyx.voice.schema.Grammar.URL;

/**
 * Creates a conference with a call leg as its first participant.
 *
 * @param name                    name of the conference, by which it can be found
 * @param beepEnabled             beep when a participant joins or leaves
 * @param comfortNoise            whether participants hear a soft noise while nobody speaks
 * @param durationMinutes         time after which the conference ends, in minutes
 * @param holdAudioUrl            URL of a WAV or MP3 file that participants hear until the conference starts. Not
 *                                together with holdMediaName
 * @param holdMediaName           name of a WAV or MP3 file in the media storage of Telnyx that participants hear until the
 *                                conference starts, instead of holdAudioUrl
 * @param maxParticipants         maximum number of participants at the same time, from 2 to 800. Default 250
 * @param region                  region that hosts the conference. If omitted, Telnyx uses the region of the account's data
 *                                locality
 * @param startConferenceOnCreate whether the conference starts at once. Otherwise participants wait on hold
 */
@Operation(path = "/conferences", answer = Conference.class, idsInBody = ResourceId.CALL_CONTROL_ID,
        events = {"conference.created", "conference.ended", "conference.floor.changed", "conference.participant.joined",
                "conference.participant.left", "conference.recording.saved"})
@Awaitable(value = "conference.participant.joined", within = 30)
@RecordBuilder
public record ConferenceCreate(
        @Required String name,
        @Default("never") ConferenceBeep beepEnabled,
        @Default("true") Boolean comfortNoise,
        Integer durationMinutes,
        @Format(URL) String holdAudioUrl,
        String holdMediaName,
        @Bounds(min = 2, max = 800) Integer maxParticipants,
        ConferenceRegion region,
        @Default("true") Boolean startConferenceOnCreate,
        @ClientState String clientState,
        @CommandId String commandId)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceCreateBuilder builder() {
        return new ConferenceCreateBuilder();
    }
}
