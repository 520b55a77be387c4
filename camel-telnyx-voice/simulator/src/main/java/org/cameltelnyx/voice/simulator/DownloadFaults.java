package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Faults on demand for the download of recordings: {@code simulator.downloadFaults().cutAfter(1000)}. Each applies to one
 * request, in the order in which they were added. The list is guarded by this object's monitor.
 */
public final class DownloadFaults {

    /** The faults of one request; {@link #NONE} if nothing fails. */
    record Fault(int cutAfter, Duration pause, String contentType, long size, boolean announced, int status, String tag,
            boolean otherContent, boolean ranges) {

        static final Fault NONE = new Fault(-1, Duration.ZERO, null, -1, true, 0, null, false, true);
    }

    private final Deque<Fault> planned = new ArrayDeque<>();

    DownloadFaults() {
    }

    /**
     * Closes the connection after some bytes of the audio, although the headers announce all of them.
     *
     * @param  bytes the number of bytes to send
     * @return       these faults
     */
    public DownloadFaults cutAfter(int bytes) {
        return cutAfter(bytes, null);
    }

    /**
     * Closes the connection after some bytes of the audio, and sets its ETag.
     *
     * @param  bytes the number of bytes to send
     * @param  tag   the value of the ETag header; an empty text for no header, null for the default of the audio
     * @return       these faults
     */
    public DownloadFaults cutAfter(int bytes, String tag) {
        return add(new Fault(bytes, Duration.ZERO, null, -1, true, 0, tag, false, true));
    }

    /**
     * Sends the audio in two halves, with a pause between them.
     *
     * @param  pause                    the time between the two halves
     * @return                          these faults
     * @throws IllegalArgumentException if the pause is not positive
     */
    public DownloadFaults slow(Duration pause) {
        return add(new Fault(-1, CommandFaults.positive(pause), null, -1, true, 0, null, false, true));
    }

    /**
     * Sends another content type, such as that of an error page of a proxy.
     *
     * @param  contentType the content type
     * @return             these faults
     */
    public DownloadFaults contentType(String contentType) {
        return add(new Fault(-1, Duration.ZERO, contentType, -1, true, 0, null, false, true));
    }

    /**
     * Sends audio of this size, announced by Content-Length.
     *
     * @param  bytes the size in bytes
     * @return       these faults
     */
    public DownloadFaults size(long bytes) {
        return add(new Fault(-1, Duration.ZERO, null, bytes, true, 0, null, false, true));
    }

    /**
     * Sends audio of this size, without announcing it (chunked).
     *
     * @param  bytes the size in bytes
     * @return       these faults
     */
    public DownloadFaults unannouncedSize(long bytes) {
        return add(new Fault(-1, Duration.ZERO, null, bytes, false, 0, null, false, true));
    }

    /**
     * Answers the request with an error in the words of a storage.
     *
     * @param  status                   the HTTP status
     * @return                          these faults
     * @throws IllegalArgumentException if the status is not from 300 to 599
     */
    public DownloadFaults status(int status) {
        if (status < 300 || status > 599) {
            throw new IllegalArgumentException(status + " is not the status of a failure, from 300 to 599");
        }
        return add(new Fault(-1, Duration.ZERO, null, -1, true, status, null, false, true));
    }

    /**
     * Serves another file of the same length at the link.
     *
     * @return these faults
     */
    public DownloadFaults otherContent() {
        return add(new Fault(-1, Duration.ZERO, null, -1, true, 0, null, true, true));
    }

    /**
     * Ignores range requests, and sends the whole audio.
     *
     * @return these faults
     */
    public DownloadFaults withoutRanges() {
        return add(new Fault(-1, Duration.ZERO, null, -1, true, 0, null, false, false));
    }

    /**
     * Removes all pending faults.
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
