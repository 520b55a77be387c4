package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;
import org.cameltelnyx.voice.schema.Withdrawn;

/**
 * The providers of voices.
 *
 * @param value the value as it is on the wire
 */
public record VoiceProvider(@JsonValue String value) implements OpenEnum {

    /** ElevenLabs. */
    public static final VoiceProvider ELEVENLABS = new VoiceProvider("elevenlabs");

    /** Telnyx. */
    public static final VoiceProvider TELNYX = new VoiceProvider("telnyx");

    /** Amazon Polly. */
    public static final VoiceProvider AWS = new VoiceProvider("aws");

    /** MiniMax. */
    public static final VoiceProvider MINIMAX = new VoiceProvider("minimax");

    /** Microsoft Azure. */
    public static final VoiceProvider AZURE = new VoiceProvider("azure");

    /** Rime. */
    @Deprecated
    @Withdrawn(instead = "the voice of another provider")
    public static final VoiceProvider RIME = new VoiceProvider("rime");

    /** Resemble. */
    public static final VoiceProvider RESEMBLE = new VoiceProvider("resemble");

    /** Inworld. */
    public static final VoiceProvider INWORLD = new VoiceProvider("inworld");

    /** xAI. */
    public static final VoiceProvider XAI = new VoiceProvider("xai");

    /** Soniox. */
    public static final VoiceProvider SONIOX = new VoiceProvider("soniox");

    @Override
    public String toString() {
        return value;
    }
}
