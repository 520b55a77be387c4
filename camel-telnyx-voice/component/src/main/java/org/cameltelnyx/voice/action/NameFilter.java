package org.cameltelnyx.voice.action;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Which names are meant.
 *
 * @param contains those that hold this text
 */
@RecordBuilder
public record NameFilter(
        String contains) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static NameFilterBuilder builder() {
        return NameFilterBuilder.builder();
    }
}
