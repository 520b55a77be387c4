package org.cameltelnyx.voice.result;

import java.time.Instant;
import java.util.Map;

/**
 * A queue in which calls wait.
 *
 * @param id                  id of the queue; commands use its name instead
 * @param name                name of the queue
 * @param currentSize         how many calls are in the queue
 * @param maxSize             how many calls the queue can hold
 * @param averageWaitTimeSecs how long the calls in the queue have waited on average, in seconds
 * @param createdAt           when the queue was created
 * @param updatedAt           when the queue was last changed
 * @param recordType          always queue
 * @param data                the whole object as Telnyx sent it
 */
public record Queue(
        String id,
        String name,
        Integer currentSize,
        Integer maxSize,
        Integer averageWaitTimeSecs,
        Instant createdAt,
        Instant updatedAt,
        String recordType,
        Map<String, Object> data)
        implements TelnyxObject {
}
