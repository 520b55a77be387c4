package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A completed recording with its origin: the ids of a call or of a conference, and the numbers of the call.
 */
record SavedRecording(Recording recording, ObjectNode of, String source, Instant endedAt) {

    String id() {
        return recording.id();
    }

    Duration length() {
        return Duration.between(recording.startedAt(), endedAt);
    }

    byte[] audio() {
        return recording.format().equals("wav") ? Audio.wav(length(), channels()) : Audio.mp3(length(), channels());
    }

    private int channels() {
        return recording.channels().equals("dual") ? 2 : 1;
    }

    ObjectNode json(AudioLinks links) {
        ObjectNode json = Json.object().put("record_type", "recording").put("id", id());
        json.setAll(of);
        json.put("channels", recording.channels())
                .put("created_at", EventSource.format(endedAt))
                .put("duration_millis", length().toMillis())
                .put("initiated_by", recording.initiatedBy())
                .put("recording_ended_at", EventSource.format(endedAt))
                .put("recording_started_at", EventSource.format(recording.startedAt()))
                .put("source", source)
                .put("status", "completed")
                .put("updated_at", EventSource.format(endedAt));
        json.putObject("download_urls").put(recording.format(), links.presigned(id(), recording.format()));
        return json;
    }
}
