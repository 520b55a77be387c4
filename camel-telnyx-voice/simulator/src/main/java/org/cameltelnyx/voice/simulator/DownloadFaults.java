package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Faults on demand for the download of recordings: {@code simulator.downloadFaults().cutAfter(1000)}. Each is for one request,
 * in the order in which they were asked for. The list is guarded by this object's monitor.
 */
public final class DownloadFaults {

    /** What goes wrong: for a request without a fault nothing of it. */
    record Fault(int cutAfter, Duration pause, String contentType, long size, boolean announced, int status, String tag,
            boolean otherContent, boolean ranges) {

        static final Fault NONE = new Fault(-1, Duration.ZERO, null, -1, true, 0, null, false, true);
    }

    private final Deque<Fault> planned = new ArrayDeque<>();

    DownloadFaults() {
    }

    /**
     * The connection is closed after some bytes of the audio, all of which have been announced.
     *
     * @param  bytes how many bytes are sent
     * @return       these faults
     */
    public DownloadFaults cutAfter(int bytes) {
        return cutAfter(bytes, null);
    }

    /**
     * The connection is closed after some bytes of audio that has this ETag.
     *
     * @param  bytes how many bytes are sent
     * @param  tag   the value of the header, an empty text for none, or null for that of the audio
     * @return       these faults
     */
    public DownloadFaults cutAfter(int bytes, String tag) {
        return add(new Fault(bytes, Duration.ZERO, null, -1, true, 0, tag, false, true));
    }

    /**
     * The audio arrives half by half, with a pause between them.
     *
     * @param  pause                    how long the second half comes after the first
     * @return                          these faults
     * @throws IllegalArgumentException if that is no time at all
     */
    public DownloadFaults slow(Duration pause) {
        return add(new Fault(-1, CommandFaults.positive(pause), null, -1, true, 0, null, false, true));
    }

    /**
     * What is sent is of another type, such as the page of a proxy.
     *
     * @param  contentType its type
     * @return             these faults
     */
    public DownloadFaults contentType(String contentType) {
        return add(new Fault(-1, Duration.ZERO, contentType, -1, true, 0, null, false, true));
    }

    /**
     * The audio is as large as this, and says so in advance.
     *
     * @param  bytes how many bytes it has
     * @return       these faults
     */
    public DownloadFaults size(long bytes) {
        return add(new Fault(-1, Duration.ZERO, null, bytes, true, 0, null, false, true));
    }

    /**
     * The audio is as large as this, and does not say so in advance (chunked).
     *
     * @param  bytes how many bytes it has
     * @return       these faults
     */
    public DownloadFaults unannouncedSize(long bytes) {
        return add(new Fault(-1, Duration.ZERO, null, bytes, false, 0, null, false, true));
    }

    /**
     * The request is answered with an error as a storage words it.
     *
     * @param  status                   the HTTP status
     * @return                          these faults
     * @throws IllegalArgumentException if it is no status of a failure, from 300 to 599
     */
    public DownloadFaults status(int status) {
        if (status < 300 || status > 599) {
            throw new IllegalArgumentException(status + " is no status of a failure, from 300 to 599");
        }
        return add(new Fault(-1, Duration.ZERO, null, -1, true, status, null, false, true));
    }

    /**
     * Another file of the same length stands at the link.
     *
     * @return these faults
     */
    public DownloadFaults otherContent() {
        return add(new Fault(-1, Duration.ZERO, null, -1, true, 0, null, true, true));
    }

    /**
     * The audio is sent as a whole, whatever part of it is asked for.
     *
     * @return these faults
     */
    public DownloadFaults withoutRanges() {
        return add(new Fault(-1, Duration.ZERO, null, -1, true, 0, null, false, false));
    }

    /**
     * Forgets all faults that are not used up yet.
     */
    public synchronized void clear() {
        planned.clear();
    }

    synchronized Fault take() {
        Fault next = planned.poll();
        return next == null ? Fault.NONE : next;
    }

    private synchronized DownloadFaults add(Fault fault) {
        planned.add(fault);
        return this;
    }
}
