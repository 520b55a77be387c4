package org.cameltelnyx.voice.action;

/**
 * How Dialogflow is used.
 *
 * @param analyzeSentiment           whether it reports the mood of what is said (false)
 * @param partialAutomatedAgentReply whether it answers in parts (false)
 */
@RecordBuilder
public record DialogflowConfig(
        Boolean analyzeSentiment,
        Boolean partialAutomatedAgentReply) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static DialogflowConfigBuilder builder() {
        return new DialogflowConfigBuilder();
    }
}
