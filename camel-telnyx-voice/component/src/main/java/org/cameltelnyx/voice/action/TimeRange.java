package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.TIME;

/**
 * A time range. Both ends have the form of ISO 8601, for example 2026-01-31T12:00:00Z.
 *
 * @param gte start of the range, included. If omitted, the range has no start
 * @param lte end of the range, included. If omitted, the range has no end
 */
@RecordBuilder
public record TimeRange(
        @Format(TIME) String gte,
        @Format(TIME) String lte) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static TimeRangeBuilder builder() {
        return new TimeRangeBuilder();
    }
}
