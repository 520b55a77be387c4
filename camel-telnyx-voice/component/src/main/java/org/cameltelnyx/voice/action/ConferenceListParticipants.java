package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.Participant;

/**
 * Lists the participants of a conference, with their states.
 *
 * @param region region in which the conference is held. The one of the account's data locality if not given
 * @param page   which part of the list is returned, as a JSON object or a bean: its number and size, or where it begins
 * @param filter which participants are listed, as a JSON object or a bean. All if not given
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
