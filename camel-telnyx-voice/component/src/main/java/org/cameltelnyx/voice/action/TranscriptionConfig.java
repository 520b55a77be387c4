package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.BASE64;
import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * How what is said on a call is turned into text.
 *
 * @param transcriptionEngine       engine that recognises the speech (Google)
 * @param transcriptionEngineConfig settings of the engine
 * @param transcriptionTracks       whose speech is turned into text: inbound is this leg, outbound the other one (inbound)
 * @param clientState               state to be echoed in the events that follow, in base64
 * @param commandId                 id under which Telnyx starts the transcription only once within 60 seconds
 */
@RecordBuilder
public record TranscriptionConfig(
        TranscriptionEngine transcriptionEngine,
        TranscriptionEngineConfig transcriptionEngineConfig,
        RecordingTrack transcriptionTracks,
        @Format(BASE64) String clientState,
        @Format(ID) String commandId) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static TranscriptionConfigBuilder builder() {
        return new TranscriptionConfigBuilder();
    }
}
