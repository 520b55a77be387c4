package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * The part of a list to return.
 *
 * @param number number of the page. Default 1
 * @param size   number of entries per page, from 1 to 250. Default 20
 * @param limit  number of entries to return, from 1 to 250. Default 20
 * @param after  id of the next page, from the previous answer
 * @param before id of the previous page, from the previous answer
 */
@RecordBuilder
public record Page(
        @Bounds(min = 1) Integer number,
        @Bounds(min = 1, max = 250) Integer size,
        @Bounds(min = 1, max = 250) Integer limit,
        @Format(ID) String after,
        @Format(ID) String before) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static PageBuilder builder() {
        return new PageBuilder();
    }
}
