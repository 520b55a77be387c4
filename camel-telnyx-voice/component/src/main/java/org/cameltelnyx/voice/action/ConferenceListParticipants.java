package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.Participant;

/**
 * Lists the participants of a conference and their states.
 *
 * @param region region that hosts the conference. If omitted, Telnyx uses the region of the account's data locality
 * @param page   part of the list to return, as a JSON object or a bean: number and size of the page, or the id of the next
 *               or previous page
 * @param filter conditions for the list, as a JSON object or a bean. If omitted, the list contains all participants
 */
@Operation(repeatable = true, method = "GET", path = "/conferences/{conference_id}/participants", answer = Participant.class,
        list = true)
@RecordBuilder
public record ConferenceListParticipants(
        ConferenceRegion region,
        Page page,
        ParticipantFilter filter)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceListParticipantsBuilder builder() {
        return new ConferenceListParticipantsBuilder();
    }
}
