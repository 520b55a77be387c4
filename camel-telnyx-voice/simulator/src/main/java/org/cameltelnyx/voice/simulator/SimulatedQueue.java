package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A queue of the simulated Telnyx, in which calls wait until they are bridged. Guarded by the monitor of the switchboard.
 */
public final class SimulatedQueue {

    private final Object monitor;
    private final EventSource events;
    private final String id = UUID.randomUUID().toString();
    private final String name;
    private final Instant createdAt;
    private final List<Entry> entries = new ArrayList<>();
    private Instant updatedAt;
    private int maxSize;

    private static final class Entry {

        private final SimulatedCall call;
        private final Instant since;
        private boolean keepAfterHangup;

        Entry(SimulatedCall call, Instant since, boolean keepAfterHangup) {
            this.call = call;
            this.since = since;
            this.keepAfterHangup = keepAfterHangup;
        }
    }

    SimulatedQueue(Object monitor, EventSource events, String name, int maxSize) {
        this.monitor = monitor;
        this.events = events;
        this.name = name;
        this.maxSize = maxSize;
        this.createdAt = events.now();
        this.updatedAt = createdAt;
    }

    /**
     * The name by which commands name the queue.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The waiting calls.
     *
     * @return an unmodifiable snapshot, in order of arrival
     */
    public List<SimulatedCall> calls() {
        synchronized (monitor) {
            return entries.stream().map(entry -> entry.call).toList();
        }
    }

    void maxSize(int newMaxSize) {
        maxSize = newMaxSize;
        updatedAt = events.now();
    }

    void add(SimulatedCall call, boolean keepAfterHangup) {
        if (entries.size() >= maxSize) {
            throw new Refusal(TelnyxError.QUEUE_FULL, "The queue already contains " + maxSize + " calls.");
        }
        entries.add(new Entry(call, events.now(), keepAfterHangup));
        call.emit("call.enqueued", call.ids()
                .put("queue", name)
                .put("current_position", entries.size())
                .put("queue_avg_wait_time_secs", averageWait()));
    }

    /** Removes a call that was hung up, unless the queue keeps it after a hangup. */
    void hangUp(SimulatedCall call) {
        if (!entry(call).map(entry -> entry.keepAfterHangup).orElse(true)) {
            remove(call, "hangup");
        }
    }

    void remove(SimulatedCall call, String reason) {
        Entry entry = entryOrRefuse(call);
        int position = entries.indexOf(entry) + 1;
        long wait = waited(entry);
        entries.remove(entry);
        call.links().leftQueue();
        call.emit("call.dequeued", call.ids()
                .put("queue", name)
                .put("queue_position", position)
                .put("reason", reason)
                .put("wait_time_secs", wait));
    }

    void keepAfterHangup(SimulatedCall call, boolean keep) {
        entryOrRefuse(call).keepAfterHangup = keep;
    }

    Optional<SimulatedCall> first() {
        return entries.stream().map(entry -> entry.call).filter(call -> call.state() != SimulatedCall.State.ENDED).findFirst();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    ObjectNode json() {
        return Json.object()
                .put("record_type", "queue")
                .put("id", id)
                .put("name", name)
                .put("current_size", entries.size())
                .put("max_size", maxSize)
                .put("average_wait_time_secs", averageWait())
                .put("created_at", EventSource.format(createdAt))
                .put("updated_at", EventSource.format(updatedAt));
    }

    List<JsonNode> jsonOfCalls() {
        return entries.stream().map(this::json).toList();
    }

    JsonNode json(SimulatedCall call) {
        return json(entryOrRefuse(call));
    }

    private JsonNode json(Entry entry) {
        SimulatedCall call = entry.call;
        return Json.object()
                .put("record_type", "queue_call")
                .put("call_control_id", call.callControlId())
                .put("call_leg_id", call.callLegId())
                .put("call_session_id", call.callSessionId())
                .put("connection_id", call.connectionId())
                .put("from", call.from())
                .put("to", call.to())
                .put("queue_id", id)
                .put("queue_position", entries.indexOf(entry) + 1)
                .put("enqueued_at", EventSource.format(entry.since))
                .put("wait_time_secs", waited(entry))
                .put("is_alive", call.state() != SimulatedCall.State.ENDED);
    }

    private Optional<Entry> entry(SimulatedCall call) {
        return entries.stream().filter(entry -> entry.call == call).findFirst();
    }

    private Entry entryOrRefuse(SimulatedCall call) {
        return entry(call).orElseThrow(
                () -> new Refusal(TelnyxError.NOT_FOUND, "The call does not wait in the queue " + name + "."));
    }

    private long averageWait() {
        return (long) entries.stream().mapToLong(this::waited).average().orElse(0);
    }

    private long waited(Entry entry) {
        return Math.max(0, Duration.between(entry.since, events.now()).toSeconds());
    }
}
