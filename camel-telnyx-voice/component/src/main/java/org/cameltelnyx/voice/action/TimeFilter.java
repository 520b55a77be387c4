package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.TIME;

/**
 * A condition for a time. Each time has the form of ISO 8601, for example 2026-01-31T12:00:00Z.
 *
 * @param eq  exact time
 * @param gt  lower bound, excluded
 * @param gte lower bound, included
 * @param lt  upper bound, excluded
 * @param lte upper bound, included
 */
@RecordBuilder
public record TimeFilter(
        @Format(TIME) String eq,
        @Format(TIME) String gt,
        @Format(TIME) String gte,
        @Format(TIME) String lt,
        @Format(TIME) String lte) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static TimeFilterBuilder builder() {
        return new TimeFilterBuilder();
    }
}
