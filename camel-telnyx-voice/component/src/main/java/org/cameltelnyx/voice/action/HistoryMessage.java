package org.cameltelnyx.voice.action;

/**
 * A message that was said before.
 *
 * @param role    who has said it
 * @param content what was said
 */
@RecordBuilder
public record HistoryMessage(
        HistoryRole role,
        String content) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static HistoryMessageBuilder builder() {
        return new HistoryMessageBuilder();
    }
}
