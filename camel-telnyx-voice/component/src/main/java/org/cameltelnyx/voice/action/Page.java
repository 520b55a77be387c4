package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Which part of a list is answered.
 *
 * @param number number of the page (1)
 * @param size   how many entries a page has, up to 250 (20)
 * @param limit  how many entries are answered, up to 250 (20)
 * @param after  where the part begins, as the previous answer says
 * @param before where the part ends, as the next answer says
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
