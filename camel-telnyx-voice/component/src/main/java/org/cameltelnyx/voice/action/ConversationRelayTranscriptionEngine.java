package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The speech recognition engines of a conversation relay.
 *
 * @param value the value as it is on the wire
 */
public record ConversationRelayTranscriptionEngine(@JsonValue String value) implements OpenEnum {

    /** Google, the default. */
    public static final ConversationRelayTranscriptionEngine GOOGLE = new ConversationRelayTranscriptionEngine("Google");

    /** Telnyx. */
    public static final ConversationRelayTranscriptionEngine TELNYX = new ConversationRelayTranscriptionEngine("Telnyx");

    /** Deepgram. */
    public static final ConversationRelayTranscriptionEngine DEEPGRAM = new ConversationRelayTranscriptionEngine("Deepgram");

    /** Microsoft Azure. */
    public static final ConversationRelayTranscriptionEngine AZURE = new ConversationRelayTranscriptionEngine("Azure");

    /** xAI. */
    public static final ConversationRelayTranscriptionEngine XAI = new ConversationRelayTranscriptionEngine("xAI");

    /** AssemblyAI. */
    public static final ConversationRelayTranscriptionEngine ASSEMBLY_AI = new ConversationRelayTranscriptionEngine(
            "AssemblyAI");

    /** Speechmatics. */
    public static final ConversationRelayTranscriptionEngine SPEECHMATICS = new ConversationRelayTranscriptionEngine(
            "Speechmatics");

    /** Soniox. */
    public static final ConversationRelayTranscriptionEngine SONIOX = new ConversationRelayTranscriptionEngine("Soniox");

    /** The former name of Google. */
    public static final ConversationRelayTranscriptionEngine A = new ConversationRelayTranscriptionEngine("A");

    /** The former name of Telnyx. */
    public static final ConversationRelayTranscriptionEngine B = new ConversationRelayTranscriptionEngine("B");

    @Override
    public String toString() {
        return value;
    }
}
