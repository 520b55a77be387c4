package org.cameltelnyx.voice.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/**
 * Tells viewers what happens, by server-sent events: a snapshot first, then what is new. What happens waits for no viewer.
 * A viewer is but a position in the journal: while it does not read nothing is kept for it, and once it has fallen too
 * far behind it gets a snapshot again. The viewers and the latest board are confined to the thread of this object's
 * context.
 */
final class LiveFeed {

    static final int MAX_VIEWERS = 32;

    private static final Duration PAUSE = Duration.ofMillis(50);
    /** How often to look for what nobody announces, such as a fault that a test has asked for. */
    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final int WRITE_QUEUE_BYTES = 262_144;

    private final Vertx vertx;
    private final Context context;
    private final LiveJournal journal;
    private final LiveBoard board;
    private final Set<Viewer> viewers = new LinkedHashSet<>();
    private final AtomicBoolean isAwake = new AtomicBoolean();
    private volatile int count;
    private String latestBoard = "";

    private static final class Viewer {

        private final HttpServerResponse response;
        private boolean needsSnapshot = true;
        private long position;

        private Viewer(HttpServerResponse response) {
            this.response = response;
        }
    }

    LiveFeed(Vertx vertx, Clock clock, LiveBoard board) {
        this.vertx = vertx;
        this.journal = new LiveJournal(clock, this::wake);
        this.context = vertx.getOrCreateContext();
        this.board = board;
        context.runOnContext(now -> vertx.setPeriodic(GLANCE.toMillis(), timer -> tell()));
    }

    LiveJournal journal() {
        return journal;
    }

    boolean isFull() {
        return count >= MAX_VIEWERS;
    }

    int viewers() {
        return count;
    }

    /** Takes a viewer whose response has its head already. */
    void add(HttpServerResponse response) {
        Viewer viewer = new Viewer(response);
        response.setChunked(true).setWriteQueueMaxSize(WRITE_QUEUE_BYTES);
        response.exceptionHandler(gone -> remove(viewer));
        response.closeHandler(gone -> remove(viewer));
        context.runOnContext(now -> {
            if (!response.closed()) {
                viewers.add(viewer);
                count = viewers.size();
                tell();
            }
        });
    }

    /** Something has happened. Several things that happen within a moment are told together. */
    void wake() {
        if (count > 0 && isAwake.compareAndSet(false, true)) {
            context.runOnContext(now -> vertx.setTimer(PAUSE.toMillis(), timer -> {
                isAwake.set(false);
                tell();
            }));
        }
    }

    private void remove(Viewer viewer) {
        context.runOnContext(now -> {
            viewers.remove(viewer);
            count = viewers.size();
        });
    }

    private void tell() {
        if (viewers.isEmpty()) {
            return;
        }
        ObjectNode drawn = board.json();
        String text = drawn.toString();
        boolean isNew = !text.equals(latestBoard);
        latestBoard = text;
        for (Viewer viewer : viewers) {
            if (viewer.response.writeQueueFull()) {
                viewer.needsSnapshot = true;
                continue;
            }
            tell(viewer, drawn, isNew);
        }
    }

    private void tell(Viewer viewer, ObjectNode drawn, boolean boardIsNew) {
        Optional<List<LiveJournal.Entry>> news = viewer.needsSnapshot
                ? Optional.empty()
                : journal.since(viewer.position);
        if (news.isPresent() && news.get().isEmpty() && !boardIsNew) {
            return;
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
        viewer.response.write(Buffer.buffer(
                "event: " + (news.isPresent() ? "news" : "snapshot") + "\ndata: " + message + "\n\n"));
    }
}
