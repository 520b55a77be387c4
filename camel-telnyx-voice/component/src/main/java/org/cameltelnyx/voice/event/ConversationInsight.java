package org.cameltelnyx.voice.event;

/**
 * What the evaluation of a conversation has found out.
 *
 * @param insightId id of the insight that was asked for
 * @param result    what was found out: a text, or a map if the insight has a schema
 */
public record ConversationInsight(
        String insightId,
        Object result) {
}
