package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The engines that transcribe speech in real time.
 *
 * @param value the value as it is on the wire
 */
public record TranscriptionEngine(@JsonValue String value) implements OpenEnum {

    /** Google, the default. */
    public static final TranscriptionEngine GOOGLE = new TranscriptionEngine("Google");

    /** Telnyx. */
    public static final TranscriptionEngine TELNYX = new TranscriptionEngine("Telnyx");

    /** Deepgram. */
    public static final TranscriptionEngine DEEPGRAM = new TranscriptionEngine("Deepgram");

    /** Microsoft Azure. */
    public static final TranscriptionEngine AZURE = new TranscriptionEngine("Azure");

    /** xAI. */
    public static final TranscriptionEngine XAI = new TranscriptionEngine("xAI");

    /** AssemblyAI. */
    public static final TranscriptionEngine ASSEMBLY_AI = new TranscriptionEngine("AssemblyAI");

    /** Speechmatics. */
    public static final TranscriptionEngine SPEECHMATICS = new TranscriptionEngine("Speechmatics");

    /** Soniox. */
    public static final TranscriptionEngine SONIOX = new TranscriptionEngine("Soniox");

    /** Nvidia Parakeet. */
    public static final TranscriptionEngine PARAKEET = new TranscriptionEngine("Parakeet");

    /** Humain, for Arabic and English. */
    public static final TranscriptionEngine HUMAIN = new TranscriptionEngine("Humain");

    /** Reson8. */
    public static final TranscriptionEngine RESON8 = new TranscriptionEngine("Reson8");

    /** Cohere, for Arabic and English. */
    public static final TranscriptionEngine COHERE = new TranscriptionEngine("Cohere");

    /** The former name of Google. */
    public static final TranscriptionEngine A = new TranscriptionEngine("A");

    /** The former name of Telnyx. */
    public static final TranscriptionEngine B = new TranscriptionEngine("B");

    @Override
    public String toString() {
        return value;
    }
}
