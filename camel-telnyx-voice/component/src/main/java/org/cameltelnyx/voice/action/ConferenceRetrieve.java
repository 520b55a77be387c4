package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.Conference;

/**
 * Retrieves the state of a conference, such as its name and its end.
 *
 * @param region region that hosts the conference. If omitted, Telnyx uses the region of the account's data locality
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
