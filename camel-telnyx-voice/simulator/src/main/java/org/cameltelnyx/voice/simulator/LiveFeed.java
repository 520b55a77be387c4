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
 * Sends viewers what happens, by server-sent events: first a snapshot, then the news. No command, event or viewer waits for
 * a viewer: each viewer has its own thread, which waits for news and writes them. A viewer is only a position in the
 * journal. Nothing is buffered for a slow viewer; when it has fallen too far behind, it gets a new snapshot. The loop
 * creates the board, once for all viewers. This object's monitor guards the number of viewers, the latest look and the
 * closed state.
 */
final class LiveFeed {

    static final int MAX_VIEWERS = 32;

    private static final Duration PAUSE = Duration.ofMillis(50);
    /** How often to look for changes that are not announced, such as a fault that a test has added. */
    private static final Duration GLANCE = Duration.ofSeconds(1);
    /** A comment, which the page ignores: only a write reveals that a viewer is gone. */
    private static final String NOTHING = ":\n\n";

    private final Loop loop;
    private final LiveJournal journal;
    private final LiveBoard board;
    private final AtomicBoolean isAwake = new AtomicBoolean();
    private volatile int viewers;
    private Look latest = new Look(0, 0, null);
    private boolean closed;

    /** The state at one time. Boards with the same number are equal. */
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

    /** Admits a viewer; returns false if there are too many. The caller must also dismiss an admitted viewer. */
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

    /** Announces news. News within a short time are sent together. */
    void wake() {
        if (viewers > 0 && isAwake.compareAndSet(false, true)) {
            loop.after(PAUSE, () -> {
                isAwake.set(false);
                look();
            });
        }
    }

    /**
     * Writes the snapshot and the news to a viewer, until this feed is closed.
     *
     * @throws IOException if the viewer has closed the connection
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

    /** Closes all streams. */
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

    /** Waits for a look later than the given one; null once the feed is closed. */
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

    /** The position of one viewer. Confined to its thread. */
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
