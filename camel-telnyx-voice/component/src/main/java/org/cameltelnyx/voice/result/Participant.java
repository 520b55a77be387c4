package org.cameltelnyx.voice.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A call leg in a conference.
 *
 * @param id                      id of the participant
 * @param label                   label that the command set when the participant joined, or null
 * @param callControlId           call control id, by which commands name the call leg
 * @param callLegId               id of the call leg
 * @param conferenceId            id by which commands name the conference
 * @param conference              the conference with its name; only in lists, otherwise null
 * @param status                  state of the participant, one of: joining, joined, left
 * @param muted                   whether the participant is muted
 * @param onHold                  whether the participant is on hold
 * @param endConferenceOnExit     whether the conference ends when the participant leaves, and all others are hung up
 * @param softEndConferenceOnExit whether the conference ends when the participant leaves
 * @param whisperCallControlIds   ids of the legs that the participant can whisper to
 * @param createdAt               when the participant was created
 * @param updatedAt               when the participant was last changed
 * @param recordType              always participant, or null
 * @param data                    the whole object as Telnyx sent it
 */
public record Participant(
        String id,
        String label,
        String callControlId,
        String callLegId,
        String conferenceId,
        ConferenceReference conference,
        String status,
        Boolean muted,
        Boolean onHold,
        Boolean endConferenceOnExit,
        Boolean softEndConferenceOnExit,
        List<String> whisperCallControlIds,
        Instant createdAt,
        Instant updatedAt,
        String recordType,
        Map<String, Object> data)
        implements TelnyxObject {

    /** In lists, the id of the conference is in the object with its name. */
    public Participant {
        if (conferenceId == null && conference != null) {
            conferenceId = conference.id();
        }
    }
}
