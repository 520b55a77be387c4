package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.Conference;

/**
 * Asks for the state of a conference, such as its name and its end.
 *
 * @param region region in which the conference is held. The one of the account's data locality if not given
 */
@Operation(repeatable = true, method = "GET", path = "/conferences/{conference_id}", answer = Conference.class)
@RecordBuilder
public record ConferenceRetrieve(
        ConferenceRegion region)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceRetrieveBuilder builder() {
        return new ConferenceRetrieveBuilder();
    }
}
