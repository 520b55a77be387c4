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
 * The audio of a recording, read from its presigned link as it arrives. A connection that breaks is replaced, and reading goes
 * on behind the last byte that arrived (Range, RFC 9110, section 14), if the strong ETag and the length tell that it is still
 * the same file: the bytes of two files are never mixed. A link that is refused, because it has expired, is replaced by a new
 * one once.
 * <p>
 * For one thread at a time. Never logs or shows the query of a link, which lets anyone download the audio.
 */
public final class AudioStream extends InputStream {

    private static final Logger LOG = LoggerFactory.getLogger(AudioStream.class);
    /** How much has to arrive before broken connections are counted anew. */
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

    /** Asks Telnyx where the audio is. */
    @FunctionalInterface
    public interface Links {

        /**
         * A new link, which has not expired.
         *
         * @return                      the link
         * @throws TelnyxVoiceException if Telnyx gives none
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
     * How long the audio is.
     *
     * @return the number of bytes, or -1 if the server does not say
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
            // half of the audio must not pass for all of it
            throw new IOException(failure.getMessage(), failure);
        }
        if (closed) {
            throw new IOException("The audio is closed: it ends with the exchange that has downloaded it");
        }
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            if (client.isForcedToStop()) {
                answer.abort();
                throw failed(failure(0, "it is given up after " + position + " bytes, because the time that the shutdown gives"
                        + " to routes is over", null));
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

    /** Zero if the connection broke and has been replaced, or if all has been read. */
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
            throw failed(failure(0, "the server sends more than the " + total + " bytes that it has announced",
                    null));
        }
    }

    /** Reading fails from now on. */
    private IOException failed(Exception why) {
        failure = why;
        return new IOException(why.getMessage(), why);
    }

    /**
     * Opens the audio, or opens it again where it broke.
     *
     * @param  broken               why the connection before broke, or null for the first one
     * @throws TelnyxVoiceException if there is nothing to read
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
                LOG.debug("{}: the link is answered with {}, and a new one is asked for", download.action(), status);
                refused = true;
                link = null;
                why = null;
            } else if (isPassing(status)) {
                why = new IOException("the server answered " + status);
            } else {
                throw failure(status, meaning(status), null);
            }
        }
    }

    /** Goes on with an answer if it is the audio, or what is left of it; returns why it is to be asked for again, or null. */
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
                throw failure(0, "the connection broke after " + position + " bytes, and what the server has to"
                        + " offer now is not the rest of the same file (its ETag or length differs, or there is none)", null);
            }
            InputStream rest = opened.content();
            if (isWhole) {
                // a server that knows no ranges begins again
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
            throw failure(opened.status(), "what the link leads to is no audio in " + download.format() + ", but of the type '"
                    + Text.printable(opened.contentType()) + "'", null);
        }
        if (!opened.hasEnd()) {
            throw failure(opened.status(),
                    "the server does not say where the audio ends, so that half of it could pass for all",
                    null);
        }
        if (opened.isEncoded()) {
            throw failure(opened.status(), "the audio is sent compressed, although it was asked for as it is", null);
        }
        if (opened.total() > download.maxSize()) {
            throw tooLarge(Long.toString(opened.total()));
        }
    }

    private DownloadException tooLarge(String size) {
        return failure(HttpStatus.SC_OK, "the audio has " + size + " bytes, and maxDownloadSize allows " + download.maxSize()
                + ". Set maxDownloadSize higher if such recordings are meant", null);
    }

    /** Whether a new link can help: that of a storage has expired, or was signed with a key that is no longer valid. */
    private static boolean isRefusal(int status) {
        return status == HttpStatus.SC_UNAUTHORIZED || status == HttpStatus.SC_FORBIDDEN || status == HttpStatus.SC_GONE;
    }

    private static boolean isPassing(int status) {
        return status == HttpStatus.SC_REQUEST_TIMEOUT || status == HttpStatus.SC_TOO_MANY_REQUESTS
                || status >= HttpStatus.SC_INTERNAL_SERVER_ERROR;
    }

    private static String meaning(int status) {
        return "the server of the audio answered " + status + (isRefusal(status)
                ? ", to a new link as well. Telnyx has given the links, so it is not the API key that is refused"
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
                    + " times, as often as maxRetries allows", why);
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

    /** Ends the connection, unless all has been read. */
    @Override
    public void close() {
        closed = true;
        if (!ended && answer != null) {
            answer.abort();
        }
    }

    /** Shows how far it is. */
    @Override
    public String toString() {
        return "AudioStream[" + position + (total == UNKNOWN ? "" : " of " + total) + " bytes]";
    }
}
