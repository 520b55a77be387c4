package org.cameltelnyx.voice.result;

import java.time.Instant;
import java.util.List;

/**
 * An attempt to deliver an event.
 *
 * @param errors     error codes, empty if the attempt succeeded
 * @param finishedAt when the attempt ended
 * @param http       the request and the answer
 * @param startedAt  when the attempt began
 * @param status     outcome of the attempt, one of: delivered, failed
 */
public record DeliveryAttempt(
        List<Integer> errors,
        Instant finishedAt,
        DeliveryHttp http,
        Instant startedAt,
        String status) {
}
