package org.cameltelnyx.voice.api;

import java.time.Duration;

/**
 * The rate limit in the {@code x-ratelimit-*} headers of an answer. A value that the answer does not contain is null.
 *
 * @param limit      the number of requests allowed in a window
 * @param remaining  the number of requests left
 * @param reset      the time until the next window begins
 * @param retryAfter the time to wait before the next request ({@code Retry-After}, RFC 9110); Telnyx does not document it, but
 *                   a proxy before its servers may send it
 */
public record RateLimit(Integer limit, Integer remaining, Duration reset, Duration retryAfter) {
}
