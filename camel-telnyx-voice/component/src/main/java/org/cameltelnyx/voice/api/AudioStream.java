package org.cameltelnyx.voice.api;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import org.apache.hc.core5.http.HttpStatus;
import org.cameltelnyx.voice.support.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audio of a recording, read from its presigned link as it arrives. If the connection breaks, the stream opens a new one
 * and continues after the last byte that arrived (Range, RFC 9110, section 14), provided that the strong ETag and the length
 * show that the file is the same: the stream never mixes the bytes of two files. If the server refuses the link, because it
 * has expired, the stream requests a new one once.
 * <p>
 * For one thread at a time. Neither logs nor messages contain the query of a link, because it lets anyone download the
 * audio.
 */
public final class AudioStream extends InputStream {

    private static final Logger LOG = LoggerFactory.getLogger(AudioStream.class);
    /** Number of bytes that must arrive before the count of broken connections restarts. */
    private static final long PROGRESS = 1024L * 1024;
    private static final long UNKNOWN = -1;

    private final TelnyxClient client;
    private final Download download;
    private final Links links;
    private final BooleanSupplier wanted;
    private URI link;
    private AudioAnswer answer;
    private InputStream content;
    private String tag;
    private long total = UNKNOWN;
    private long position;
    private int retries;
    private long positionOfRetry;
    private boolean ended;
    private boolean closed;
    private Exception failure;

    /** Requests links to the audio from Telnyx. */
    @FunctionalInterface
    public interface Links {

        /**
         * Returns a new link, which has not expired.
         *
         * @return                      the link
         * @throws TelnyxVoiceException if Telnyx returns no link
         */
        URI next() throws TelnyxVoiceException;
    }

    AudioStream(TelnyxClient client, Download download, Links links, BooleanSupplier wanted) {
        this.client = client;
        this.download = download;
        this.links = links;
        this.wanted = wanted;
    }

    /**
     * The length of the audio.
     *
     * @return the number of bytes, or -1 if the server does not announce it
     */
    public long length() {
        return total;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (failure != null) {
            // a part of the audio must not be mistaken for the whole
            throw new IOException(failure.getMessage(), failure);
        }
        if (closed) {
            throw new IOException("The audio is closed: it can be read until the exchange that has downloaded it is done");
        }
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            if (client.isForcedToStop()) {
                answer.abort();
                throw failed(failure(0, "the download ends after " + position + " bytes, because the shutdown timeout of the"
                        + " routes has expired", null));
            }
            int read = readOrResume(bytes, offset, length);
            if (read > 0) {
                position += read;
                refuseTooMuch();
                return read;
            }
        }
        return -1;
    }

    /** Returns the number of bytes read; zero if the connection broke and was replaced, or if the audio has ended. */
    private int readOrResume(byte[] bytes, int offset, int length) throws IOException {
        try {
            int read = content.read(bytes, offset, length);
            if (read < 0 && total != UNKNOWN && position < total) {
                throw new EOFException("the connection ended after " + position + " of " + total + " bytes");
            }
            if (read < 0) {
                ended = true;
                answer.release();
            }
            return Math.max(read, 0);
        } catch (IOException | RuntimeException e) {
            answer.abort();
            try {
                connect(e);
            } catch (TelnyxVoiceException | RuntimeException why) {
                throw failed(why);
            }
            return 0;
        }
    }

    private void refuseTooMuch() throws IOException {
        if (position > download.maxSize()) {
            answer.abort();
            throw failed(tooLarge("more than " + download.maxSize()));
        }
        if (total != UNKNOWN && position > total) {
            answer.abort();
            throw failed(failure(0, "the server sends more than the " + total + " bytes that it announced",
                    null));
        }
    }

    /** Lets this read and all later ones fail. */
    private IOException failed(Exception why) {
        failure = why;
        return new IOException(why.getMessage(), why);
    }

    /**
     * Opens the audio, or opens it again at the position where the connection broke.
     *
     * @param  broken               why the previous connection broke, or null for the first one
     * @throws TelnyxVoiceException if the audio cannot be opened
     */
    void connect(Exception broken) throws TelnyxVoiceException {
        Exception why = broken;
        boolean refused = false;
        while (true) {
            if (why != null) {
                pauseAfter(why);
            }
            if (link == null) {
                link = links.next();
            }
            AudioAnswer opened;
            try {
                opened = client.open(link, position, tag, download.timeouts());
            } catch (IOException e) {
                why = e;
                continue;
            }
            int status = opened.status();
            if (status == HttpStatus.SC_OK || status == HttpStatus.SC_PARTIAL_CONTENT) {
                why = take(opened);
                if (why == null) {
                    return;
                }
                continue;
            }
            opened.abort();
            if (isRefusal(status) && !refused) {
                LOG.debug("{}: the server answered {} to the link, and a new one is requested", download.action(), status);
                refused = true;
                link = null;
                why = null;
            } else if (status == HttpStatus.SC_REQUESTED_RANGE_NOT_SATISFIABLE && position > 0) {
                throw otherFile();
            } else if (isPassing(status)) {
                why = new IOException("the server answered " + status);
            } else {
                throw failure(status, meaning(status), null);
            }
        }
    }

    /**
     * Continues with an answer if it contains the audio, or the rest of it. Returns null, or the reason for another attempt.
     */
    private IOException take(AudioAnswer opened) throws TelnyxVoiceException {
        boolean good = false;
        try {
            requireAudio(opened);
            boolean isWhole = opened.status() == HttpStatus.SC_OK;
            if (position == 0) {
                tag = opened.strongTag();
                total = opened.total();
            }
            boolean isSame = tag != null && tag.equals(opened.strongTag()) && total == opened.total();
            if (position > 0 && !isSame || !isWhole && opened.first() != position) {
                throw otherFile();
            }
            InputStream rest = opened.content();
            if (isWhole) {
                // a server that does not support ranges begins again
                rest.skipNBytes(position);
            }
            answer = opened;
            content = rest;
            good = true;
            return null;
        } catch (IOException e) {
            return e;
        } finally {
            if (!good) {
                opened.abort();
            }
        }
    }

    private void requireAudio(AudioAnswer opened) throws TelnyxVoiceException {
        if (!download.accepts(opened.contentType())) {
            throw failure(opened.status(), "the content at the link is no audio in " + download.format() + ", but of the type '"
                    + Text.printable(opened.contentType()) + "'", null);
        }
        if (!opened.hasEnd()) {
            throw failure(opened.status(),
                    "the server does not say where the audio ends, so a part could be mistaken for the whole",
                    null);
        }
        if (opened.isEncoded()) {
            throw failure(opened.status(), "the server sends the audio compressed, although the request excludes that", null);
        }
        if (opened.total() > download.maxSize()) {
            throw tooLarge(Long.toString(opened.total()));
        }
    }

    private DownloadException otherFile() {
        return failure(0, "the connection broke after " + position + " bytes, and what the server"
                + " offers now is not the rest of the same file (its ETag or length is different or missing)", null);
    }

    private DownloadException tooLarge(String size) {
        return failure(HttpStatus.SC_OK, "the audio has " + size + " bytes, and maxDownloadSize allows " + download.maxSize()
                + ". Increase maxDownloadSize if you expect such recordings", null);
    }

    /** Whether a new link can help: the old one has expired, or was signed with a key that is no longer valid. */
    private static boolean isRefusal(int status) {
        return status == HttpStatus.SC_UNAUTHORIZED || status == HttpStatus.SC_FORBIDDEN || status == HttpStatus.SC_GONE;
    }

    private static boolean isPassing(int status) {
        return status == HttpStatus.SC_REQUEST_TIMEOUT || status == HttpStatus.SC_TOO_MANY_REQUESTS
                || status >= HttpStatus.SC_INTERNAL_SERVER_ERROR;
    }

    private static String meaning(int status) {
        return "the server of the audio answered " + status + (isRefusal(status)
                ? ", to a new link as well. Telnyx has returned the links, so it has accepted the API key"
                : status == HttpStatus.SC_NOT_FOUND
                        ? ": the audio is not there, or has been deleted"
                        : status >= HttpStatus.SC_REDIRECTION && status < HttpStatus.SC_BAD_REQUEST
                                ? ": redirects are not followed"
                                : "");
    }

    private void pauseAfter(Exception why) throws DownloadException {
        if (position - positionOfRetry >= PROGRESS) {
            retries = 0;
        }
        positionOfRetry = position;
        if (retries >= download.maxRetries()) {
            throw failure(0, "the connection broke after " + position + (total == UNKNOWN ? "" : " of " + total) + " bytes: "
                    + Objects.toString(why.getMessage(), why.toString()) + ". It was replaced " + retries
                    + " times, the limit of maxRetries", why);
        }
        retries++;
        LOG.debug("{}: the connection broke after {} bytes, and is replaced", download.action(), position, why);
        if (!client.pauses(Download.pause(retries), wanted)) {
            throw failure(0,
                    "the connection broke after " + position + " bytes, and is not replaced, because the route is being"
                            + " stopped",
                    why);
        }
    }

    private DownloadException failure(int status, String what, Throwable cause) {
        return download.failure(link, status, retries + 1, what, cause);
    }

    /** Closes the connection, unless the whole audio was read. */
    @Override
    public void close() {
        closed = true;
        if (!ended && answer != null) {
            answer.abort();
        }
    }

    /** Shows how many bytes were read. */
    @Override
    public String toString() {
        return "AudioStream[" + position + (total == UNKNOWN ? "" : " of " + total) + " bytes]";
    }
}
