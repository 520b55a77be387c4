package org.cameltelnyx.voice.result;

import java.time.Instant;
import java.util.Map;

/**
 * A conference, running or not.
 *
 * @param id           id by which commands name the conference
 * @param name         name of the conference
 * @param connectionId id of the Call Control application
 * @param status       state of the conference, one of: init, in_progress, completed
 * @param region       region in which the conference is held
 * @param createdAt    when the conference was created
 * @param updatedAt    when the conference was last changed
 * @param expiresAt    when the conference expires
 * @param endReason    why the conference has ended, one of: all_left, ended_via_api, host_left, time_exceeded, or null
 * @param endedBy      the call leg that ended the conference, or null
 * @param recordType   always conference
 * @param data         the whole object as Telnyx sent it
 */
public record Conference(
        String id,
        String name,
        String connectionId,
        String status,
        String region,
        Instant createdAt,
        Instant updatedAt,
        Instant expiresAt,
        String endReason,
        ConferenceEnder endedBy,
        String recordType,
        Map<String, Object> data)
        implements TelnyxObject {
}
