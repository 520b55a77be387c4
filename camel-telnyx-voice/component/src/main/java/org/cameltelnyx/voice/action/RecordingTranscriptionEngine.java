package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The engines that transcribe a recording.
 *
 * @param value the value as it is on the wire
 */
public record RecordingTranscriptionEngine(@JsonValue String value) implements OpenEnum {

    /** Google. */
    public static final RecordingTranscriptionEngine A = new RecordingTranscriptionEngine("A");

    /** Telnyx. */
    public static final RecordingTranscriptionEngine B = new RecordingTranscriptionEngine("B");

    /** Deepgram Nova-3, only for English. */
    public static final RecordingTranscriptionEngine DEEPGRAM_NOVA_3 = new RecordingTranscriptionEngine("deepgram/nova-3");

    @Override
    public String toString() {
        return value;
    }
}
