package org.cameltelnyx.voice.api;

import java.time.Duration;

/**
 * The rate limit in the {@code x-ratelimit-*} headers of an answer. What an answer does not state is null.
 *
 * @param limit      the number of requests that a window allows
 * @param remaining  the number of requests left
 * @param reset      the time until the window starts anew
 * @param retryAfter the time to wait before the next request ({@code Retry-After}, RFC 9110); Telnyx does not document it, but
 *                   a proxy before its servers may send it
 */
public record RateLimit(Integer limit, Integer remaining, Duration reset, Duration retryAfter) {
}
