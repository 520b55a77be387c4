package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The media of a leg: what is played to it, and its recordings, streams and transcriptions. Guarded by the switchboard's
 * monitor.
 */
final class CallMedia {

    static final String HANGUP = "call_hangup";

    private final SimulatedCall call;
    private final StringBuilder spoken = new StringBuilder();
    private final Map<String, Recording> recordings = new LinkedHashMap<>();
    private final List<Sound> playing = new ArrayList<>();
    private final Queue<Sound> waiting = new ArrayDeque<>();
    private boolean siprec;
    private boolean noiseSuppression;
    private boolean transcribing;
    private boolean forking;
    private String streamUrl;
    private String siprecFailure;
    private String streamingFailure;
    private String recordingFailure;

    CallMedia(SimulatedCall call) {
        this.call = call;
    }

    /** Starts the media that a command has requested for the answered call; returns the id of the recording, or null. */
    String begin(JsonNode wanted) {
        String url = wanted.path("stream_url").asText("");
        if (!url.isEmpty()) {
            startStreaming(url);
        }
        transcribing = wanted.path("transcription").asBoolean();
        return recordIfWanted(wanted);
    }

    /** Ends all media of the leg except recordings, which are saved after the hangup. */
    void hangUp(String cause) {
        waiting.clear();
        List.copyOf(playing).forEach(sound -> sound.end(HANGUP));
        stopFork();
        stopStreaming();
        stopSiprec(cause);
    }

    /** A playback or speech. A length of null means until it is stopped; without an event (null) it is not reported. */
    final class Sound {

        private final String event;
        private final ObjectNode fields;
        private final Duration length;
        private final Runnable whenOver;
        private SimulatorClock.Timer end;

        private Sound(String event, ObjectNode fields, Duration length, Runnable whenOver) {
            this.event = event;
            this.fields = fields;
            this.length = length;
            this.whenOver = whenOver;
        }

        private boolean isOverlay() {
            return fields.path("overlay").asBoolean();
        }

        private void start() {
            emit("started", payload());
            playing.add(this);
            if (length != null && length.isZero()) {
                end("completed");
            } else if (length != null) {
                end = call.after(length, () -> end("completed"));
            }
        }

        private void end(String status) {
            if (interrupt(status) && !status.equals(HANGUP)) {
                whenOver.run();
            }
        }

        /** Ends the sound early, without its follow-up action; returns false if it had already ended. */
        boolean interrupt(String status) {
            if (!playing.remove(this)) {
                return waiting.remove(this);
            }
            if (end != null) {
                end.cancel();
            }
            emit("ended", payload().put("status", status));
            if (playing.isEmpty() && !waiting.isEmpty() && !status.equals(HANGUP)) {
                waiting.remove().start();
            }
            return true;
        }

        private ObjectNode payload() {
            ObjectNode payload = call.ids();
            payload.setAll(fields);
            return payload;
        }

        private void emit(String what, ObjectNode payload) {
            if (event != null) {
                call.emit(event + what, payload);
            }
        }
    }

    void speak(JsonNode body) {
        add(body, new Sound("call.speak.", Json.object(), call.lengthOf(body), () -> {
        }));
    }

    void play(JsonNode body) {
        play(body, () -> {
        });
    }

    Sound play(JsonNode body, Runnable whenOver) {
        ObjectNode media = Json.object().put("overlay", body.path("overlay").asBoolean());
        if (body.has("audio_url")) {
            media.put("media_url", body.path("audio_url").asText());
        }
        if (body.has("media_name")) {
            media.put("media_name", body.path("media_name").asText());
        }
        return add(body, new Sound("call.playback.", media, call.lengthOf(body), whenOver));
    }

    /** Starts a prompt, which no event reports. */
    Sound prompt(JsonNode body, Runnable whenOver) {
        return add(body, new Sound(null, Json.object(), call.lengthOf(body), whenOver));
    }

    /** Plays a sound now, or after the current ones. It need not wait if sounds take no time. */
    private Sound add(JsonNode body, Sound sound) {
        if (body.has("stop")) {
            stopPlayback(body);
        }
        boolean isNext = playing.stream().allMatch(Sound::isOverlay) && waiting.isEmpty();
        if (isNext || sound.isOverlay() || sound.length != null && sound.length.isZero() || !call.soundsTakeTime()) {
            sound.start();
        } else {
            waiting.add(sound);
        }
        return sound;
    }

    /**
     * Stops the current sound, and also the waiting ones unless the command stops only the current one. Waiting sounds end
     * without an event, and speech has the same status as audio: Telnyx documents neither.
     */
    void stopPlayback(JsonNode body) {
        boolean isCurrentOnly = body.path("stop").asText().equals("current");
        if (!isCurrentOnly) {
            waiting.clear();
        }
        playing.stream().limit(isCurrentOnly ? 1 : playing.size()).toList().forEach(sound -> sound.end("cancelled"));
    }

    /** Receives speech of the caller. */
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
            throw new Refusal(TelnyxError.TRANSCRIPTION_ACTIVE, "The call is already being transcribed.");
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
        if (!recording.maxLength().isZero()) {
            call.after(recording.maxLength(), () -> stopRecording(Json.object().put("recording_id", recording.id())));
        }
        return recording.id();
    }

    /** Saves the recording that the command names, or all. */
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
        if (recordingFailure != null) {
            call.emit("call.recording.error", payload.put("reason", recordingFailure));
            return;
        }
        SavedRecording saved = new SavedRecording(recording, call.parties().without("client_state"), "call", call.now());
        call.archive().save(saved);
        call.emit("call.recording.saved", recording.describe(payload, call.now(), call.archive().links()));
        if (recording.transcription()) {
            call.emit("call.recording.transcription.saved", call.ids()
                    .put("calling_party_type", "pstn")
                    .put("recording_id", recording.id())
                    .put("recording_transcription_id", call.archive().transcribe(saved, spoken.toString()))
                    .put("status", "completed")
                    .put("transcription_text", spoken.toString()));
        }
    }

    void failRecording(String reason) {
        recordingFailure = reason;
    }

    void failStreaming(String reason) {
        streamingFailure = reason;
    }

    void startStreaming(String url) {
        if (streamUrl != null) {
            throw new Refusal(TelnyxError.STREAMING_ACTIVE, "The call is already being streamed.");
        }
        if (streamingFailure != null) {
            ObjectNode payload = call.ids()
                    .put("failure_reason", streamingFailure)
                    .put("stream_id", UUID.randomUUID().toString())
                    .put("stream_type", "websocket");
            payload.putObject("stream_params").put("stream_url", url);
            call.emit("streaming.failed", payload);
            return;
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

    /** The activities in progress, in the words of the commands that start them. */
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
