package org.cameltelnyx.voice.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * The answer at a presigned link, of which nothing has been read yet.
 *
 * @param request  the request, which ends the connection when it is cancelled
 * @param response the answer
 */
record AudioAnswer(HttpUriRequestBase request, ClassicHttpResponse response) {

    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");
    private static final long UNKNOWN = -1;

    int status() {
        return response.getCode();
    }

    String contentType() {
        return header(HttpHeaders.CONTENT_TYPE);
    }

    boolean isEncoded() {
        String encoding = header(HttpHeaders.CONTENT_ENCODING);
        return !encoding.isEmpty() && !encoding.equalsIgnoreCase("identity");
    }

    /** What tells this version of the audio from any other, or null: a weak tag does not (RFC 9110, section 8.8.1). */
    String strongTag() {
        String tag = header(HttpHeaders.ETAG);
        return tag.startsWith("\"") ? tag : null;
    }

    /** The first byte of the audio that this answer holds, or -1 if it does not say. */
    long first() {
        Matcher range = range();
        return range.matches() ? Long.parseLong(range.group(1)) : UNKNOWN;
    }

    /** How many bytes the audio has as a whole, or -1 if the answer does not say. */
    long total() {
        Matcher range = range();
        if (range.matches()) {
            return Long.parseLong(range.group(3));
        }
        HttpEntity entity = response.getEntity();
        return entity == null ? 0 : entity.getContentLength();
    }

    InputStream content() throws IOException {
        HttpEntity entity = response.getEntity();
        return entity == null ? InputStream.nullInputStream() : entity.getContent();
    }

    /** Ends the connection: closing the answer would read on for as long as the server sends. */
    void abort() {
        request.cancel();
    }

    /** Returns the connection to the pool, after all has been read. */
    void release() {
        try {
            EntityUtils.consume(response.getEntity());
        } catch (IOException e) {
            abort();
        }
    }

    private Matcher range() {
        return RANGE.matcher(header(HttpHeaders.CONTENT_RANGE));
    }

    private String header(String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? "" : header.getValue().strip();
    }
}
