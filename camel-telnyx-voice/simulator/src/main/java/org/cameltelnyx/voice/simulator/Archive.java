package org.cameltelnyx.voice.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The saved recordings of calls and conferences, and their transcriptions. Guarded by the switchboard's monitor. */
final class Archive {

    private final AudioLinks links;
    private final Map<String, SavedRecording> recordings = new LinkedHashMap<>();
    private final Map<String, ObjectNode> transcriptions = new LinkedHashMap<>();

    Archive(AudioLinks links) {
        this.links = links;
    }

    void clear() {
        recordings.clear();
        transcriptions.clear();
    }

    AudioLinks links() {
        return links;
    }

    void save(SavedRecording recording) {
        recordings.put(recording.id(), recording);
    }

    /** Saves the text of a recording as its transcription, and returns the id of the transcription. */
    String transcribe(SavedRecording recording, String text) {
        String id = UUID.randomUUID().toString();
        String now = EventSource.format(recording.endedAt());
        transcriptions.put(id, Json.object()
                .put("record_type", "recording_transcription")
                .put("id", id)
                .put("created_at", now)
                .put("duration_millis", recording.length().toMillis())
                .put("recording_id", recording.id())
                .put("status", "completed")
                .put("transcription_text", text)
                .put("updated_at", now));
        return id;
    }

    Optional<SavedRecording> find(String id) {
        return Optional.ofNullable(recordings.get(id));
    }

    SavedRecording recording(String id) {
        return find(id).orElseThrow(() -> new Refusal(TelnyxError.NOT_FOUND, "There is no recording with this id."));
    }

    ObjectNode json(SavedRecording recording) {
        return recording.json(links);
    }

    List<JsonNode> recordings() {
        return recordings.values().stream().<JsonNode>map(this::json).toList();
    }

    void delete(SavedRecording recording) {
        recordings.remove(recording.id());
    }

    List<JsonNode> transcriptions() {
        return List.copyOf(transcriptions.values());
    }

    ObjectNode transcription(String id) {
        return Optional.ofNullable(transcriptions.get(id))
                .orElseThrow(() -> new Refusal(TelnyxError.NOT_FOUND, "There is no transcription with this id."));
    }

    void deleteTranscription(String id) {
        transcriptions.remove(id);
    }
}
