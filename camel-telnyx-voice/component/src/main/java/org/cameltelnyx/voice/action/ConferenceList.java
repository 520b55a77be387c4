package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.Conference;

/**
 * Lists the conferences of the account, starting with the conferences that expire last.
 *
 * @param region region of the conferences to list. If omitted, Telnyx uses the region of the account's data locality
 * @param filter conditions for the list, as a JSON object or a bean. If omitted, the list contains all conferences
 * @param page   part of the list to return, as a JSON object or a bean: number and size of the page, or the id of the next
 *               or previous page
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
