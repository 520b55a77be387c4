package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.BASE64;
import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Settings of the transcription of a call.
 *
 * @param transcriptionEngine       engine that recognizes the speech. Default Google
 * @param transcriptionEngineConfig settings of the engine
 * @param transcriptionTracks       speech to transcribe: inbound is the party of the call leg, outbound the other party.
 *                                  Default inbound
 * @param clientState               client state in base64, which Telnyx repeats in the later events
 * @param commandId                 id of the command that starts the transcription. Telnyx ignores another command with the
 *                                  same id within 60 seconds
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
