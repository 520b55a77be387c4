package org.cameltelnyx.voice;

import java.util.List;

import org.apache.camel.Message;
import org.cameltelnyx.voice.event.EventEnvelope;
import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.support.ResourceId;
import org.cameltelnyx.voice.webhook.WebhookDelivery;

/**
 * Puts an event into a message: the event as body, and its own fields and those of its call as headers.
 */
final class EventHeaders {

    private static final List<ResourceId> IDS = List.of(ResourceId.CALL_CONTROL_ID, ResourceId.CALL_LEG_ID,
            ResourceId.CALL_SESSION_ID, ResourceId.CONNECTION_ID, ResourceId.CONFERENCE_ID);

    private EventHeaders() {
    }

    /**
     * Puts an event into a message.
     *
     * @param delivery the event
     * @param message  the message
     */
    static void set(WebhookDelivery delivery, Message message) {
        setAboutEvent(delivery, message);
        setAboutCall(delivery.event(), message);
    }

    /**
     * Puts the outcome of a command into its message. The headers of the call are not changed if the outcome is about
     * another call leg.
     *
     * @param delivery the event
     * @param message  the message
     */
    static void setOutcome(WebhookDelivery delivery, Message message) {
        setAboutEvent(delivery, message);
        String call = message.getHeader(TelnyxVoiceConstants.CALL_CONTROL_ID, String.class);
        String other = delivery.event().envelope().text(ResourceId.CALL_CONTROL_ID.wireName());
        if (call == null || other == null || call.equals(other)) {
            setAboutCall(delivery.event(), message);
        }
    }

    private static void setAboutEvent(WebhookDelivery delivery, Message message) {
        VoiceEvent event = delivery.event();
        message.setBody(event);
        set(message, TelnyxVoiceConstants.EVENT_TYPE, event.eventType());
        set(message, TelnyxVoiceConstants.EVENT_ID, event.id());
        set(message, TelnyxVoiceConstants.OCCURRED_AT, event.occurredAt());
        set(message, TelnyxVoiceConstants.DELIVERY_ATTEMPT, event.attempt());
        set(message, TelnyxVoiceConstants.PUBLIC_KEY, delivery.publicKey());
    }

    private static void setAboutCall(VoiceEvent event, Message message) {
        EventEnvelope fields = event.envelope();
        IDS.forEach(id -> set(message, id.header().orElseThrow(), fields.text(id.wireName())));
        set(message, TelnyxVoiceConstants.QUEUE_NAME, fields.text("queue"));
        set(message, TelnyxVoiceConstants.FROM, fields.text("from"));
        set(message, TelnyxVoiceConstants.TO, fields.text("to"));
        set(message, TelnyxVoiceConstants.CLIENT_STATE, event.clientStateText());
    }

    private static void set(Message message, String header, Object value) {
        if (value != null) {
            message.setHeader(header, value);
        }
    }
}
