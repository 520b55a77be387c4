package org.cameltelnyx.voice.api;

import java.time.Duration;

/**
 * What Telnyx says about its rate limit in the {@code x-ratelimit-*} headers of an answer.
 *
 * @param limit     how many requests the window allows, or null if Telnyx does not say
 * @param remaining how many of them are left, or null if Telnyx does not say
 * @param reset     how long until the window starts anew, or null if Telnyx does not say
 * @param retryAfter how long to wait before the next request ({@code Retry-After}, RFC 9110), or null if nobody says;
 *                   Telnyx does not document it, but what stands before its servers may send it
 */
public record RateLimit(Integer limit, Integer remaining, Duration reset, Duration retryAfter) {
}
