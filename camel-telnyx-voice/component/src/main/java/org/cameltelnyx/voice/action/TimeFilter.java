package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.TIME;

/**
 * Which times are meant, each as ISO 8601 has it, for example 2026-01-31T12:00:00Z.
 *
 * @param eq  this one
 * @param gt  those after this one
 * @param gte this one and those after it
 * @param lt  those before this one
 * @param lte this one and those before it
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
