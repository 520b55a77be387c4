package org.cameltelnyx.voice.event;

/**
 * The result of one insight into a conversation.
 *
 * @param insightId id of the insight
 * @param result    result of the insight: a text, or a map if the insight has a schema
 */
public record ConversationInsight(
        String insightId,
        Object result) {
}
