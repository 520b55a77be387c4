package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.Conference;

/**
 * Lists the conferences of the account, those that expire last first.
 *
 * @param region region whose conferences are listed. The one of the account's data locality if not given
 * @param filter which conferences are listed, as a JSON object or a bean. All if not given
 * @param page   which part of the list is returned, as a JSON object or a bean: its number and size, or where it begins
 */
@Operation(repeatable = true, method = "GET", path = "/conferences", answer = Conference.class, list = true)
@RecordBuilder
public record ConferenceList(
        ConferenceRegion region,
        ConferenceFilter filter,
        Page page)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceListBuilder builder() {
        return new ConferenceListBuilder();
    }
}
