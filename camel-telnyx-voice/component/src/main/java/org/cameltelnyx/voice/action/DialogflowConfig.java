package org.cameltelnyx.voice.action;

/**
 * The settings of Dialogflow.
 *
 * @param analyzeSentiment           whether Dialogflow reports the sentiment of what is said. Default false
 * @param partialAutomatedAgentReply whether Dialogflow sends partial answers. Default false
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
