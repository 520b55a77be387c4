package org.cameltelnyx.voice.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Tells viewers what happens, by server-sent events: a snapshot first, then what is new. What happens waits for no viewer,
 * nor does a viewer for another: each has a thread that waits until there is something new and writes it, for as long as
 * that takes. A viewer is but a position in the journal: while it does not read nothing is kept for it, and once it has
 * fallen too far behind it gets a snapshot again. The board is drawn on the loop, once for all viewers. How many viewers
 * there are, the latest look and whether all is over are guarded by this object's monitor.
 */
final class LiveFeed {

    static final int MAX_VIEWERS = 32;

    private static final Duration PAUSE = Duration.ofMillis(50);
    /** How often to look for what nobody announces, such as a fault that a test has asked for. */
    private static final Duration GLANCE = Duration.ofSeconds(1);
    /** A comment, which the page does not notice: whether a viewer is gone shows only when something is written. */
    private static final String NOTHING = ":\n\n";

    private final Loop loop;
    private final LiveJournal journal;
    private final LiveBoard board;
    private final AtomicBoolean isAwake = new AtomicBoolean();
    private volatile int viewers;
    private Look latest = new Look(0, 0, null);
    private boolean closed;

    /** How things stood at a time. Boards of the same number are the same. */
    private record Look(long number, long boardNumber, ObjectNode board) {
    }

    LiveFeed(Loop loop, Clock clock, LiveBoard board) {
        this.loop = loop;
        this.journal = new LiveJournal(clock, this::wake);
        this.board = board;
        loop.every(GLANCE, this::look);
    }

    LiveJournal journal() {
        return journal;
    }

    /** Lets a viewer in, unless there are too many; whoever lets one in dismisses it too. */
    synchronized boolean admit() {
        if (viewers == MAX_VIEWERS) {
            return false;
        }
        viewers++;
        return true;
    }

    synchronized void dismiss() {
        viewers--;
    }

    /** Something has happened. Several things that happen within a moment are sent together. */
    void wake() {
        if (viewers > 0 && isAwake.compareAndSet(false, true)) {
            loop.after(PAUSE, () -> {
                isAwake.set(false);
                look();
            });
        }
    }

    /**
     * Tells a viewer what happens, until this feed is closed.
     *
     * @throws IOException if the viewer is gone
     */
    void tell(OutputStream out) throws IOException {
        Viewer viewer = new Viewer();
        long seen = latestNumber();
        loop.execute(this::look);
        for (Look look = lookAfter(seen); look != null; look = lookAfter(look.number())) {
            out.write(viewer.message(look).getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    /** Ends all streams. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void look() {
        if (viewers == 0) {
            return;
        }
        ObjectNode drawn = board.json();
        synchronized (this) {
            boolean isNew = !drawn.equals(latest.board());
            latest = new Look(latest.number() + 1, latest.boardNumber() + (isNew ? 1 : 0), drawn);
            notifyAll();
        }
    }

    private synchronized long latestNumber() {
        return latest.number();
    }

    /** Waits for a look that is later than another; null when none will come. */
    private synchronized Look lookAfter(long number) {
        try {
            while (!closed && latest.number() <= number) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
        return closed ? null : latest;
    }

    /** What one viewer has been told. Confined to its thread. */
    private final class Viewer {

        private boolean needsSnapshot = true;
        private long position;
        private long boardNumber;

        String message(Look look) {
            Optional<List<LiveJournal.Entry>> news = needsSnapshot ? Optional.empty() : journal.since(position);
            boolean boardIsNew = look.boardNumber() != boardNumber;
            if (news.isPresent() && news.get().isEmpty() && !boardIsNew) {
                return NOTHING;
            }
            ObjectNode message = Json.object();
            List<LiveJournal.Entry> entries;
            if (news.isPresent()) {
                entries = news.get();
                position = entries.isEmpty() ? position : entries.get(entries.size() - 1).number();
            } else {
                LiveJournal.Snapshot snapshot = journal.snapshot();
                entries = snapshot.entries();
                position = snapshot.latest();
                needsSnapshot = false;
                message.set("choices", board.choices());
            }
            if (boardIsNew || news.isEmpty()) {
                message.set("board", look.board());
                boardNumber = look.boardNumber();
            }
            ArrayNode told = message.putArray("entries");
            entries.forEach(entry -> told.add(entry.json()));
            return "event: " + (news.isPresent() ? "news" : "snapshot") + "\ndata: " + message + "\n\n";
        }
    }
}
