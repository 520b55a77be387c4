package org.cameltelnyx.voice.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The delivery of an event to a webhook, with all its attempts.
 *
 * @param id         id of the delivery
 * @param attempts   the attempts, the latest first
 * @param finishedAt when the last answer arrived
 * @param recordType always webhook_delivery
 * @param startedAt  when the first attempt began
 * @param status     outcome, one of: delivered, failed
 * @param userId     id of the user that the delivery belongs to
 * @param webhook    the event
 * @param data       the whole object as Telnyx sent it
 */
public record WebhookDelivery(
        String id,
        List<DeliveryAttempt> attempts,
        Instant finishedAt,
        String recordType,
        Instant startedAt,
        String status,
        String userId,
        DeliveredEvent webhook,
        Map<String, Object> data)
        implements TelnyxObject {

    /** Shows which delivery it is and how it ended, and neither the event nor the requests and answers. */
    @Override
    public String toString() {
        return "WebhookDelivery[id=" + id + ", status=" + status + ", webhook=" + webhook + "]";
    }
}
