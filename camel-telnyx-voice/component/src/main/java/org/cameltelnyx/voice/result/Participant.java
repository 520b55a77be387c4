package org.cameltelnyx.voice.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A call leg in a conference.
 *
 * @param id                      id of the participant
 * @param label                   label that the participant was given on joining, or null
 * @param callControlId           id with which the call leg is commanded
 * @param callLegId               id of the call leg
 * @param conferenceId            id with which the conference is commanded
 * @param conference              the conference with its name, told by lists only, or null
 * @param status                  state of the participant, one of: joining, joined, left
 * @param muted                   whether the participant is muted
 * @param onHold                  whether the participant is on hold
 * @param endConferenceOnExit     whether the conference ends when the participant leaves, and all others are hung up
 * @param softEndConferenceOnExit whether the conference ends when the participant leaves
 * @param whisperCallControlIds   ids of the legs that the participant can whisper to
 * @param createdAt               when the participant was created
 * @param updatedAt               when the participant was last changed
 * @param recordType              always participant, or null
 * @param data                    all of it as it was on the wire
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

    /** Lists tell the id of the conference together with its name. */
    public Participant {
        if (conferenceId == null && conference != null) {
            conferenceId = conference.id();
        }
    }
}
