package org.cameltelnyx.voice.action;

/**
 * An earlier message of a conversation.
 *
 * @param role    role of the speaker
 * @param content text of the message
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
