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
        return Arrays.stream(response.getHeaders(HttpHeaders.CONTENT_ENCODING))
                .map(encoding -> encoding.getValue().strip())
                .anyMatch(encoding -> !encoding.isEmpty() && !encoding.equalsIgnoreCase("identity"));
    }

    /** Whether the end of the audio differs from the end of the connection, by a length or by chunks (RFC 9112, section 6.3). */
    boolean hasEnd() {
        return length() >= 0 || response.getEntity().isChunked();
    }

    /** What tells this version of the audio from any other, or null: a weak tag does not (RFC 9110, section 8.8.1). */
    String strongTag() {
        String tag = header(HttpHeaders.ETAG);
        return tag.startsWith("\"") ? tag : null;
    }

    /** The first byte of the audio that this answer holds, or -1 if it does not say, or has another length than it says. */
    long first() {
        Matcher range = range();
        if (!range.matches()) {
            return UNKNOWN;
        }
        long first = Long.parseLong(range.group(1));
        long last = Long.parseLong(range.group(2));
        return length() >= 0 && length() != last - first + 1 ? UNKNOWN : first;
    }

    /** How many bytes the audio has as a whole, or -1 if the answer does not say. */
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
