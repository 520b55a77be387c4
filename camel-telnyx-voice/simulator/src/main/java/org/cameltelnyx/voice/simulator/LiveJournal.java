package org.cameltelnyx.voice.simulator;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The latest commands, events and attempts, numbered, for the live view. An entry is cheap, because it becomes JSON only
 * when a viewer reads it. Guarded by this object's monitor.
 */
final class LiveJournal implements Observer {

    static final int LIMIT = 500;

    private final Clock clock;
    private final Runnable changed;
    private final Deque<Entry> entries = new ArrayDeque<>();
    /** The received commands without an answer, by identity, because two can be equal. */
    private final Map<Command, Long> waiting = new IdentityHashMap<>();
    private long latest;
    private long latestForgotten;

    LiveJournal(Clock clock, Runnable changed) {
        this.clock = clock;
        this.changed = changed;
    }

    /** One entry, and its JSON for viewers. Numbers are consecutive. */
    record Entry(long number, Instant at, Supplier<ObjectNode> told) {

        ObjectNode json() {
            return told.get().put("number", number).put("at", at.toEpochMilli());
        }
    }

    @Override
    public void arrived(Command command) {
        synchronized (this) {
            add(() -> LiveEntry.command(command));
            waiting.put(command, latest);
        }
        changed.run();
    }

    @Override
    public void received(Command command, ReceivedCommand record, Answer answer) {
        synchronized (this) {
            Long arrival = waiting.remove(command);
            if (arrival != null) {
                add(() -> LiveEntry.answer(arrival, record, answer));
            }
        }
        changed.run();
    }

    @Override
    public void published(WebhookEvent event, WebhookFate fate) {
        add(() -> LiveEntry.event(event, fate));
        changed.run();
    }

    @Override
    public void delivered(Delivery delivery, boolean isLast) {
        add(() -> LiveEntry.attempt(delivery, isLast));
        changed.run();
    }

    /** All entries, and the number of the latest one, even if that was dropped. */
    record Snapshot(List<Entry> entries, long latest) {
    }

    synchronized Snapshot snapshot() {
        return new Snapshot(List.copyOf(entries), latest);
    }

    /** Returns the entries after a number; empty if some of them were dropped. */
    synchronized Optional<List<Entry>> since(long number) {
        return number < latestForgotten
                ? Optional.empty()
                : Optional.of(entries.stream().filter(entry -> entry.number() > number).toList());
    }

    /** Drops all entries. It skips a number, so that a viewer that has read all entries notices. */
    void clear() {
        synchronized (this) {
            entries.clear();
            waiting.clear();
            latest++;
            latestForgotten = latest;
        }
        changed.run();
    }

    private synchronized void add(Supplier<ObjectNode> told) {
        latest++;
        entries.addLast(new Entry(latest, clock.instant(), told));
        if (entries.size() > LIMIT) {
            latestForgotten = entries.removeFirst().number();
        }
    }
}
