package org.cameltelnyx.voice.action;

/**
 * How an assistant understands speech.
 *
 * @param model    model that recognises the speech, for example deepgram/nova-3 (distil-whisper/distil-large-v2)
 * @param language code of the language, or auto (auto)
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
