package org.cameltelnyx.voice.action;

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
        return new NameFilterBuilder();
    }
}
