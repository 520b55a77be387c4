package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A conference of the simulated Telnyx. Guarded by the monitor of the switchboard.
 */
public final class SimulatedConference {

    private final Switchboard monitor;
    private final EventSource events;
    private final String id = UUID.randomUUID().toString();
    private final String name;
    private final SimulatedCall creator;
    private final int maxParticipants;
    private final String region;
    private final Instant createdAt;
    private final Map<SimulatedCall, Participant> participants = new LinkedHashMap<>();
    private final Map<String, Recording> recordings = new LinkedHashMap<>();
    private String endReason;
    private SimulatedCall endedBy;
    private final List<Sound> sounds = new ArrayList<>();

    /** A participant. */
    private static final class Participant {

        private final String id = UUID.randomUUID().toString();
        private final Instant joinedAt;
        private boolean muted;
        private boolean onHold;
        private boolean endsOnExit;
        private boolean softEndsOnExit;
        private JsonNode whispersTo = Json.of(List.of());

        Participant(Instant joinedAt) {
            this.joinedAt = joinedAt;
        }
    }

    /** A playback or speech for a participant, or for all if the participant is null. */
    private final class Sound {

        private final SimulatedCall to;
        private final String type;
        private final ObjectNode fields;

        Sound(SimulatedCall to, String type, ObjectNode fields) {
            this.to = to;
            this.type = (to == null ? "conference." : "conference.participant.") + type;
            this.fields = fields;
        }

        void start(Duration length) {
            emit("started");
            sounds.add(this);
            if (length != null && length.isZero()) {
                end();
            } else if (length != null) {
                monitor.after(length, this::end);
            }
        }

        /** Ends the sound, unless it has already ended. */
        void end() {
            if (sounds.remove(this)) {
                emit("ended");
            }
        }

        private void emit(String what) {
            ObjectNode payload = media(to).setAll(fields);
            if (to == null) {
                events.emit(type + what, payload);
            } else {
                to.emit(type + what, payload);
            }
        }
    }

    SimulatedConference(Switchboard monitor, EventSource events, SimulatedCall creator, JsonNode body) {
        this.monitor = monitor;
        this.events = events;
        this.creator = creator;
        this.name = body.path("name").asText();
        this.maxParticipants = body.path("max_participants").asInt(Integer.MAX_VALUE);
        this.region = body.path("region").asText("US");
        this.createdAt = events.now();
        creator.emit("conference.created", of(creator));
        join(creator, Json.object());
    }

    /**
     * The id by which commands name the conference.
     *
     * @return the conference id
     */
    public String id() {
        return id;
    }

    /**
     * The name of the conference.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The participants.
     *
     * @return an unmodifiable snapshot, in the order in which they joined
     */
    public List<SimulatedCall> participants() {
        synchronized (monitor) {
            return List.copyOf(participants.keySet());
        }
    }

    /**
     * Whether the conference has ended.
     *
     * @return true once the last participant has left, or a command or participant has ended it
     */
    public boolean isEnded() {
        synchronized (monitor) {
            return endReason != null;
        }
    }

    /**
     * A participant starts to speak: delivers conference.floor.changed.
     *
     * @param  call                  the call of the participant
     * @return                       this conference
     * @throws IllegalStateException if the call is not in the conference
     */
    public SimulatedConference speaks(SimulatedCall call) {
        synchronized (monitor) {
            if (!participants.containsKey(call)) {
                throw new IllegalStateException("The call " + call.callControlId() + " is not in the conference");
            }
            call.emit("conference.floor.changed", of(call));
            return this;
        }
    }

    void join(SimulatedCall call, JsonNode body) {
        refuseIfEnded();
        if (participants.containsKey(call) || call.links().isInConference()) {
            throw new Refusal(TelnyxError.JOINED_TWICE, "The call is already in a conference.", "/call_control_id");
        }
        if (participants.size() >= maxParticipants) {
            throw new Refusal(TelnyxError.CONFERENCE_FULL, "The conference is limited to " + maxParticipants
                    + " participants.");
        }
        Participant participant = new Participant(events.now());
        participant.muted = body.path("mute").asBoolean();
        participant.onHold = body.path("hold").asBoolean();
        participants.put(call, participant);
        change(participant, body);
        call.links().joined(this);
        call.emit("conference.participant.joined", of(call));
    }

    void leave(SimulatedCall call) {
        Participant participant = participant(call);
        participants.remove(call);
        sounds.removeIf(sound -> sound.to == call);
        call.links().joined(null);
        call.emit("conference.participant.left", of(call));
        if (participant.endsOnExit) {
            end("host_left", call);
        } else if (participants.isEmpty()) {
            end("all_left", call);
        }
    }

    /** Ends the conference, unless it has already ended: all participants leave, and the recordings are saved. */
    void end(String reason, SimulatedCall by) {
        if (endReason != null) {
            return;
        }
        endReason = reason;
        endedBy = by;
        sounds.clear();
        for (SimulatedCall call : List.copyOf(participants.keySet())) {
            participants.remove(call);
            call.links().joined(null);
            call.emit("conference.participant.left", of(call));
        }
        List.copyOf(recordings.keySet()).forEach(this::stopRecording);
        SimulatedCall last = by == null ? creator : by;
        last.emit("conference.ended", of(last).put("reason", reason));
    }

    void update(SimulatedCall call, JsonNode body) {
        change(participant(call), body);
    }

    private static void change(Participant participant, JsonNode body) {
        participant.endsOnExit = body.path("end_conference_on_exit").asBoolean(participant.endsOnExit);
        participant.softEndsOnExit = body.path("soft_end_conference_on_exit").asBoolean(participant.softEndsOnExit);
        if (body.has("whisper_call_control_ids")) {
            participant.whispersTo = body.path("whisper_call_control_ids");
        }
    }

    void mute(JsonNode callControlIds, boolean muted) {
        forEach(callControlIds, call -> participants.get(call).muted = muted);
    }

    void hold(JsonNode callControlIds, boolean onHold) {
        forEach(callControlIds, call -> participants.get(call).onHold = onHold);
    }

    void play(JsonNode body) {
        ObjectNode media = Json.object();
        for (String field : List.of("media_url", "media_name")) {
            String value = body.path(field.equals("media_url") ? "audio_url" : field).asText("");
            if (!value.isEmpty()) {
                media.put(field, value);
            }
        }
        listeners(body).forEach(to -> new Sound(to, "playback.", media).start(monitor.lengthOf(body)));
    }

    /**
     * Stops playback and speech for the named participants, or for all. When a participant leaves or the conference ends,
     * its sounds end without an event: Telnyx documents none.
     */
    void stop(JsonNode body) {
        Collection<SimulatedCall> to = listeners(body);
        List.copyOf(sounds).stream().filter(sound -> to.contains(sound.to)).forEach(Sound::end);
    }

    void speak(JsonNode body) {
        listeners(body).forEach(to -> new Sound(to, "speak.", Json.object()).start(monitor.lengthOf(body)));
    }

    void sendDigits(JsonNode body) {
        forEach(body.path("call_control_ids"), call -> call.sendDigits(body.path("digits").asText()));
    }

    void startRecording(JsonNode body) {
        Recording recording = new Recording(
                UUID.randomUUID().toString(), body.path("format").asText(), body.path("channels").asText("single"), false,
                Duration.ZERO, events.now(), "StartConferenceRecordingAPI");
        recordings.put(recording.id(), recording);
    }

    void stopRecording(JsonNode body) {
        if (body.has("recording_id")) {
            stopRecording(body.path("recording_id").asText());
        } else {
            List.copyOf(recordings.keySet()).forEach(this::stopRecording);
        }
    }

    private void stopRecording(String recordingId) {
        Recording recording = recordings.remove(recordingId);
        if (recording != null) {
            ObjectNode payload = Json.object()
                    .put("call_control_id", creator.callControlId())
                    .put("call_session_id", creator.callSessionId())
                    .put("client_state", creator.clientState())
                    .put("connection_id", creator.connectionId())
                    .put("conference_id", id)
                    .put("format", recording.format())
                    .put("recording_id", recording.id());
            monitor.archive()
                    .save(new SavedRecording(recording, Json.object()
                            .put("call_control_id", creator.callControlId())
                            .put("call_leg_id", creator.callLegId())
                            .put("call_session_id", creator.callSessionId())
                            .put("conference_id", id)
                            .put("conference_region", region)
                            .put("connection_id", creator.connectionId())
                            .put("from", creator.from())
                            .put("to", creator.to()), "conference", events.now()));
            events.emit("conference.recording.saved",
                    recording.describe(payload, events.now(), monitor.archive().links()));
        }
    }

    void refuseIfEnded() {
        if (endReason != null) {
            throw new Refusal(TelnyxError.CONFERENCE_ENDED, "The conference has ended.");
        }
    }

    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("record_type", "conference")
                .put("id", id)
                .put("name", name)
                .put("connection_id", creator.connectionId())
                .put("region", region)
                .put("status", endReason == null ? "in_progress" : "completed")
                .put("created_at", EventSource.format(createdAt))
                .put("updated_at", EventSource.format(createdAt));
        if (endReason != null) {
            json.put("end_reason", endReason);
            if (endedBy != null) {
                json.putObject("ended_by")
                        .put("call_control_id", endedBy.callControlId())
                        .put("call_session_id", endedBy.callSessionId());
            }
        }
        return json;
    }

    List<JsonNode> jsonOfParticipants() {
        return participants.keySet().stream().<JsonNode>map(this::json).toList();
    }

    /** Finds a call by the participant id that lists contain. */
    SimulatedCall call(String participantId) {
        return participants.entrySet()
                .stream()
                .filter(entry -> entry.getValue().id.equals(participantId))
                .findFirst()
                .map(Map.Entry::getKey)
                .orElseThrow(() -> new Refusal(TelnyxError.NOT_FOUND, "There is no participant with this id."));
    }

    ObjectNode json(SimulatedCall call) {
        Participant participant = participant(call);
        ObjectNode json = Json.object()
                .put("record_type", "participant")
                .put("id", participant.id)
                .put("call_control_id", call.callControlId())
                .put("call_leg_id", call.callLegId())
                .put("conference_id", id)
                .put("status", "joined")
                .put("muted", participant.muted)
                .put("on_hold", participant.onHold)
                .put("end_conference_on_exit", participant.endsOnExit)
                .put("soft_end_conference_on_exit", participant.softEndsOnExit)
                .put("created_at", EventSource.format(participant.joinedAt))
                .put("updated_at", EventSource.format(participant.joinedAt));
        json.set("whisper_call_control_ids", participant.whispersTo);
        json.putObject("conference").put("id", id).put("name", name);
        return json;
    }

    private Participant participant(SimulatedCall call) {
        return Optional.ofNullable(participants.get(call))
                .orElseThrow(() -> new Refusal(
                        TelnyxError.INVALID_CALL_CONTROL_ID, "The call is not in the conference.",
                        "/call_control_id"));
    }

    /** Runs an action for the participants that a command names, or for all if it names none. */
    private void forEach(JsonNode callControlIds, Consumer<SimulatedCall> action) {
        List<SimulatedCall> named = named(callControlIds);
        (named.isEmpty() ? List.copyOf(participants.keySet()) : named).forEach(action);
    }

    /** The participants that a command names, or null for all together. */
    private Collection<SimulatedCall> listeners(JsonNode body) {
        List<SimulatedCall> named = named(body.path("call_control_ids"));
        if (!named.isEmpty()) {
            return named;
        }
        Collection<SimulatedCall> everybody = new ArrayList<>();
        everybody.add(null);
        return everybody;
    }

    private List<SimulatedCall> named(JsonNode callControlIds) {
        List<SimulatedCall> calls = new ArrayList<>();
        for (JsonNode callControlId : callControlIds) {
            calls.add(participants.keySet()
                    .stream()
                    .filter(call -> call.callControlId().equals(callControlId.asText()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            TelnyxError.INVALID_CALL_CONTROL_ID, "One of the calls is not in the conference.",
                            "/call_control_ids/" + calls.size())));
        }
        return calls;
    }

    private ObjectNode media(SimulatedCall to) {
        ObjectNode payload = to == null
                ? Json.object().put("conference_id", id).put("connection_id", creator.connectionId())
                : of(to);
        return payload.put("creator_call_session_id", creator.callSessionId());
    }

    private ObjectNode of(SimulatedCall call) {
        return call.ids().put("conference_id", id);
    }
}
