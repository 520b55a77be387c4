package org.cameltelnyx.voice.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Tells viewers what happens, by server-sent events: a snapshot first, then what is new. What happens waits for no viewer.
 * A viewer is but a position in the journal, kept by the thread of its request: while it does not read nothing is kept for
 * it, and once it has fallen too far behind it gets a snapshot again. How many viewers there are, what has happened last
 * and whether all is over are guarded by this object's monitor.
 */
final class LiveFeed {

    static final int MAX_VIEWERS = 32;

    private static final Duration PAUSE = Duration.ofMillis(50);
    /**
     * How often to look for what nobody announces, such as a fault that a test has asked for, and whether the viewer is
     * still there.
     */
    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final long OVER = -1;
    private static final byte[] STILL_THERE = ":\n\n".getBytes(StandardCharsets.US_ASCII);

    private final LiveJournal journal;
    private final LiveBoard board;
    private int viewers;
    private long happened;
    private boolean isOver;

    /** What a viewer has been told. */
    private static final class Viewer {

        private boolean needsSnapshot = true;
        private long position;
        private String board = "";
    }

    LiveFeed(Clock clock, LiveBoard board) {
        this.journal = new LiveJournal(clock, this::wake);
        this.board = board;
    }

    LiveJournal journal() {
        return journal;
    }

    synchronized int viewers() {
        return viewers;
    }

    /** Lets one more viewer in, unless there are too many. */
    synchronized boolean enter() {
        if (viewers >= MAX_VIEWERS) {
            return false;
        }
        viewers++;
        return true;
    }

    synchronized void leave() {
        viewers--;
    }

    /** Something has happened. Several things that happen within a moment are told together. */
    synchronized void wake() {
        happened++;
        notifyAll();
    }

    /** Sends all viewers away. */
    synchronized void close() {
        isOver = true;
        notifyAll();
    }

    /** Tells a viewer what happens until it is gone, which an exception tells, or all is over. */
    void follow(OutputStream out) throws IOException {
        Viewer viewer = new Viewer();
        for (long told = 0; told != OVER; told = awaitMore(told)) {
            Optional<String> message = message(viewer);
            out.write(message.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElse(STILL_THERE));
            out.flush();
        }
    }

    /** Returns how much has happened by then. */
    private synchronized long awaitMore(long told) {
        long glance = System.nanoTime() + GLANCE.toNanos();
        while (happened == told && !isOver && Waiting.until(glance, this)) {
            // woken, or not yet
        }
        long pause = System.nanoTime() + PAUSE.toNanos();
        while (happened != told && !isOver && Waiting.until(pause, this)) {
            // more may come in this moment
        }
        return isOver ? OVER : happened;
    }

    private Optional<String> message(Viewer viewer) {
        ObjectNode drawn = board.json();
        String text = drawn.toString();
        boolean boardIsNew = !text.equals(viewer.board);
        viewer.board = text;
        Optional<List<LiveJournal.Entry>> news = viewer.needsSnapshot ? Optional.empty() : journal.since(viewer.position);
        if (news.isPresent() && news.get().isEmpty() && !boardIsNew) {
            return Optional.empty();
        }
        ObjectNode message = Json.object();
        List<LiveJournal.Entry> entries;
        if (news.isPresent()) {
            entries = news.get();
        } else {
            LiveJournal.Snapshot snapshot = journal.snapshot();
            entries = snapshot.entries();
            viewer.position = snapshot.latest();
            viewer.needsSnapshot = false;
            message.set("choices", board.choices());
        }
        if (boardIsNew || news.isEmpty()) {
            message.set("board", drawn);
        }
        ArrayNode told = message.putArray("entries");
        entries.forEach(entry -> told.add(LiveEntry.json(entry)));
        if (news.isPresent() && !entries.isEmpty()) {
            viewer.position = entries.get(entries.size() - 1).number();
        }
        return Optional.of("event: " + (news.isPresent() ? "news" : "snapshot") + "\ndata: " + message + "\n\n");
    }
}
