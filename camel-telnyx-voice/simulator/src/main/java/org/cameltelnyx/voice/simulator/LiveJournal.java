package org.cameltelnyx.voice.simulator;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The latest of what has happened, numbered, for the live view. To note something costs next to nothing, since it becomes
 * JSON only when somebody looks. Guarded by this object's monitor.
 */
final class LiveJournal implements Observer {

    static final int LIMIT = 500;

    private final Clock clock;
    private final Runnable changed;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long latest;
    private long latestForgotten;

    LiveJournal(Clock clock, Runnable changed) {
        this.clock = clock;
        this.changed = changed;
    }

    /** What can happen. */
    sealed interface Happening {
    }

    record Received(ReceivedCommand command, Answer answer) implements Happening {
    }

    record Published(WebhookEvent event, WebhookFate fate) implements Happening {
    }

    record Delivered(Delivery delivery, boolean isLast) implements Happening {
    }

    /** Something that has happened; the next thing has the next number. */
    record Entry(long number, Instant at, Happening what) {
    }

    @Override
    public void received(ReceivedCommand command, Answer answer) {
        add(new Received(command, answer));
    }

    @Override
    public void published(WebhookEvent event, WebhookFate fate) {
        add(new Published(event, fate));
    }

    @Override
    public void delivered(Delivery delivery, boolean isLast) {
        add(new Delivered(delivery, isLast));
    }

    /** All that is remembered, and the number of the latest, which may be forgotten. */
    record Snapshot(List<Entry> entries, long latest) {
    }

    synchronized Snapshot snapshot() {
        return new Snapshot(List.copyOf(entries), latest);
    }

    /** What has happened after an entry; empty when some of that is forgotten. */
    synchronized Optional<List<Entry>> since(long number) {
        return number < latestForgotten
                ? Optional.empty()
                : Optional.of(entries.stream().filter(entry -> entry.number() > number).toList());
    }

    /** Forgets everything; the next number is used up, so that whoever has read all until now notices. */
    void clear() {
        synchronized (this) {
            entries.clear();
            latest++;
            latestForgotten = latest;
        }
        changed.run();
    }

    private void add(Happening what) {
        synchronized (this) {
            latest++;
            entries.addLast(new Entry(latest, clock.instant(), what));
            if (entries.size() > LIMIT) {
                latestForgotten = entries.removeFirst().number();
            }
        }
        changed.run();
    }
}
