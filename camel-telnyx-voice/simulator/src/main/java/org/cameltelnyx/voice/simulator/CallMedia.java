package org.cameltelnyx.voice.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is played to a leg, and what is heard, recorded, streamed and transcribed of it. Guarded by the switchboard's monitor. */
final class CallMedia {

    private final SimulatedCall call;
    private final StringBuilder spoken = new StringBuilder();
    private final Map<String, Recording> recordings = new LinkedHashMap<>();
    private final List<ObjectNode> playing = new ArrayList<>();
    private boolean siprec;
    private boolean noiseSuppression;
    private boolean transcribing;
    private boolean forking;
    private String streamUrl;
    private String siprecFailure;

    CallMedia(SimulatedCall call) {
        this.call = call;
    }

    /** What an answered call begins with; returns the id of its recording, or null. */
    String begin(JsonNode wanted) {
        String url = wanted.path("stream_url").asText("");
        if (!url.isEmpty()) {
            startStreaming(url);
        }
        transcribing = wanted.path("transcription").asBoolean();
        return recordIfWanted(wanted);
    }

    /** The leg is over. Recordings are saved after the hangup only. */
    void hangUp(String cause) {
        stopPlayback("call_hangup");
        stopFork();
        stopStreaming();
        stopSiprec(cause);
    }

    void speak() {
        call.emit("call.speak.started", call.ids());
        call.emit("call.speak.ended", call.ids().put("status", "completed"));
    }

    void play(JsonNode body) {
        ObjectNode media = Json.object().put("overlay", body.path("overlay").asBoolean());
        if (body.has("audio_url")) {
            media.put("media_url", body.path("audio_url").asText());
        }
        if (body.has("media_name")) {
            media.put("media_name", body.path("media_name").asText());
        }
        call.emit("call.playback.started", call.ids().setAll(media));
        playing.add(media);
        if (!body.path("loop").asText().equals("infinity")) {
            endPlayback(media, "completed");
        }
    }

    void stopPlayback(String status) {
        List.copyOf(playing).forEach(media -> endPlayback(media, status));
    }

    private void endPlayback(ObjectNode media, String status) {
        playing.remove(media);
        ObjectNode payload = call.ids();
        payload.setAll(media);
        call.emit("call.playback.ended", payload.put("status", status));
    }

    /** The caller says something. */
    void hear(String text) {
        spoken.append(spoken.isEmpty() ? "" : " ").append(text);
        if (transcribing) {
            ObjectNode payload = call.ids();
            payload.putObject("transcription_data").put("confidence", 0.9).put("is_final", true).put("transcript", text);
            call.emit("call.transcription", payload);
        }
    }

    void startTranscription() {
        if (transcribing) {
            throw new Refusal(TelnyxError.TRANSCRIPTION_ACTIVE, "The call is being transcribed already.");
        }
        transcribing = true;
    }

    void stopTranscription() {
        transcribing = false;
    }

    String recordIfWanted(JsonNode wanted) {
        return wanted.path("record").asText().equals("record-from-answer")
                ? add(Recording.of(wanted, "record_", call.now()))
                : null;
    }

    void startRecording(JsonNode body) {
        add(Recording.of(body, call.now()));
    }

    private String add(Recording recording) {
        recordings.put(recording.id(), recording);
        return recording.id();
    }

    /** Saves the recording that is named, or all. */
    void stopRecording(JsonNode body) {
        for (Recording recording : List.copyOf(recordings.values())) {
            if (!body.has("recording_id") || body.path("recording_id").asText().equals(recording.id())) {
                recordings.remove(recording.id());
                save(recording);
            }
        }
    }

    private void save(Recording recording) {
        ObjectNode payload = call.ids();
        payload.remove("call_control_id");
        call.emit("call.recording.saved", recording.describe(payload, call.now()));
        if (recording.transcription()) {
            call.emit("call.recording.transcription.saved", call.ids()
                    .put("calling_party_type", "pstn")
                    .put("recording_id", recording.id())
                    .put("recording_transcription_id", UUID.randomUUID().toString())
                    .put("status", "completed")
                    .put("transcription_text", spoken.toString()));
        }
    }

    void startStreaming(String url) {
        if (streamUrl != null) {
            throw new Refusal(TelnyxError.STREAMING_ACTIVE, "The call is being streamed already.");
        }
        streamUrl = url;
        call.emit("streaming.started", call.ids().put("stream_url", url));
    }

    void stopStreaming() {
        if (streamUrl != null) {
            String url = streamUrl;
            streamUrl = null;
            call.emit("streaming.stopped", call.ids().put("stream_url", url));
        }
    }

    void startFork() {
        forking = true;
        call.emit("call.fork.started", call.ids().put("stream_type", "decrypted"));
    }

    void stopForkOrRefuse() {
        if (!forking) {
            throw new Refusal(TelnyxError.NOT_FORKED, "The media of this call are not forked.");
        }
        stopFork();
    }

    private void stopFork() {
        if (forking) {
            forking = false;
            call.emit("call.fork.stopped", call.ids().put("stream_type", "decrypted"));
        }
    }

    void failSiprec(String cause) {
        siprecFailure = cause;
    }

    void startSiprec() {
        if (siprecFailure != null) {
            call.emit("siprec.failed", call.ids().put("failure_cause", siprecFailure));
            return;
        }
        siprec = true;
        call.emit("siprec.started", call.ids());
    }

    void stopSiprec(String cause) {
        if (siprec) {
            siprec = false;
            call.emit("siprec.stopped", call.ids().put("hangup_cause", cause));
        }
    }

    boolean hasSiprec() {
        return siprec;
    }

    void suppressNoise(boolean suppressed) {
        noiseSuppression = suppressed;
    }

    boolean suppressesNoise() {
        return noiseSuppression;
    }

    /** What goes on, in words of the commands that begin it. */
    List<String> underWay() {
        Map<String, Boolean> all = new LinkedHashMap<>();
        all.put("recording", !recordings.isEmpty());
        all.put("siprec", siprec);
        all.put("transcription", transcribing);
        all.put("playback", !playing.isEmpty());
        all.put("streaming", streamUrl != null);
        all.put("forking", forking);
        all.put("noise suppression", noiseSuppression);
        return all.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    }
}
