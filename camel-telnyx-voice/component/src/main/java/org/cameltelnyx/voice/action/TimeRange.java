package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.TIME;

/**
 * A span of time, whose ends are times as ISO 8601 has them, for example 2026-01-31T12:00:00Z.
 *
 * @param gte where it begins, included. Open if not given
 * @param lte where it ends, included. Open if not given
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
