package org.cameltelnyx.voice.action;

/**
 * The speech recognition of an AI assistant.
 *
 * @param model    model that recognizes the speech, for example deepgram/nova-3. Default distil-whisper/distil-large-v2
 * @param language code of the language, for example en, or auto for detection. Default auto
 */
@RecordBuilder
public record AssistantTranscription(
        String model,
        String language) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static AssistantTranscriptionBuilder builder() {
        return new AssistantTranscriptionBuilder();
    }
}
