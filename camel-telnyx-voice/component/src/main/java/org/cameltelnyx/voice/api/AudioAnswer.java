package org.cameltelnyx.voice.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * The answer to a request for a presigned link, before its content is read.
 *
 * @param request  the request; to cancel it closes the connection
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
        return Arrays.stream(response.getHeaders(HttpHeaders.CONTENT_ENCODING))
                .map(encoding -> encoding.getValue().strip())
                .anyMatch(encoding -> !encoding.isEmpty() && !encoding.equalsIgnoreCase("identity"));
    }

    /**
     * Whether the answer marks the end of the audio, by a length or by chunks (RFC 9112, section 6.3), so that a broken
     * connection is not mistaken for the end.
     */
    boolean hasEnd() {
        return length() >= 0 || response.getEntity().isChunked();
    }

    /**
     * {@return the strong ETag, which identifies this version of the audio, or null; weak tags do not count (RFC 9110,
     * section 8.8.1)}
     */
    String strongTag() {
        String tag = header(HttpHeaders.ETAG);
        return tag.startsWith("\"") ? tag : null;
    }

    /**
     * Returns the position of the first byte of this answer in the audio, or -1 if the answer has no range or its length
     * contradicts the range.
     */
    long first() {
        Matcher range = range();
        if (!range.matches()) {
            return UNKNOWN;
        }
        long first = Long.parseLong(range.group(1));
        long last = Long.parseLong(range.group(2));
        return length() >= 0 && length() != last - first + 1 ? UNKNOWN : first;
    }

    /** {@return the size of the whole audio in bytes, or -1 if the answer does not contain it} */
    long total() {
        Matcher range = range();
        if (range.matches()) {
            return Long.parseLong(range.group(3));
        }
        return length();
    }

    InputStream content() throws IOException {
        HttpEntity entity = response.getEntity();
        return entity == null ? InputStream.nullInputStream() : entity.getContent();
    }

    /** Closes the connection. To close the answer instead would read until the server stops sending. */
    void abort() {
        request.cancel();
    }

    /** Returns the connection to the pool after the whole answer was read. */
    void release() {
        try {
            EntityUtils.consume(response.getEntity());
        } catch (IOException e) {
            abort();
        }
    }

    private long length() {
        HttpEntity entity = response.getEntity();
        return entity == null ? 0 : entity.getContentLength();
    }

    private Matcher range() {
        return RANGE.matcher(header(HttpHeaders.CONTENT_RANGE));
    }

    private String header(String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? "" : header.getValue().strip();
    }
}
