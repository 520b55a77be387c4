package org.cameltelnyx.voice.action;

/**
 * A condition for a name or another text.
 *
 * @param contains text to search for
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
