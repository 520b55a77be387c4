package org.cameltelnyx.voice;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.support.DefaultConsumer;
import org.cameltelnyx.voice.command.CommandIds;
import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.webhook.EventFilter;
import org.cameltelnyx.voice.webhook.WebhookDelivery;
import org.cameltelnyx.voice.webhook.WebhookReceiver;
import org.cameltelnyx.voice.webhook.WebhookSettings;

/**
 * Hands verified events to its route, each on an exchange of its own that holds nothing of the HTTP request.
 */
public class TelnyxVoiceConsumer extends DefaultConsumer implements WebhookReceiver, Suspendable {

    private final EventFilter filter;
    private final WebhookSettings settings;

    TelnyxVoiceConsumer(TelnyxVoiceEndpoint endpoint, Processor processor, EventFilter filter, WebhookSettings settings) {
        super(endpoint, processor);
        this.filter = filter;
        this.settings = settings;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        getEndpoint().getComponent()
                .webhooks()
                .add(
                        getEndpoint().getPath(), settings, getEndpoint().getComponent().getClock(), this);
    }

    @Override
    protected void doStop() throws Exception {
        if (getRouteId() == null) {
            // no route that could come back, and so nobody who would tell of its removal
            leave();
        }
        super.doStop();
    }

    /** Gives up the place at the path: from now on, nobody waits for this route. */
    void leave() {
        getEndpoint().getComponent().webhooks().remove(getEndpoint().getPath(), receiverId());
    }

    @Override
    public String receiverId() {
        return getRouteId() != null ? getRouteId() : "consumer " + Integer.toHexString(System.identityHashCode(this));
    }

    @Override
    public boolean accepts(VoiceEvent event) {
        return filter.accepts(event);
    }

    @Override
    public boolean isReady() {
        return isRunAllowed() && isStarted() && !isSuspendingOrSuspended();
    }

    @Override
    public boolean receive(WebhookDelivery delivery) {
        Exchange exchange = createExchange(false);
        try {
            describe(delivery, exchange);
            getProcessor().process(exchange);
            return !exchange.isFailed() && !exchange.isRollbackOnly();
        } catch (Exception e) {
            getExceptionHandler().handleException("Failed to hand an event to the route", exchange, e);
            return false;
        } finally {
            releaseExchange(exchange, false);
        }
    }

    private void describe(WebhookDelivery delivery, Exchange exchange) {
        VoiceEvent event = delivery.event();
        Message message = exchange.getMessage();
        message.setBody(event);
        set(message, TelnyxVoiceConstants.EVENT_TYPE, event.eventType());
        set(message, TelnyxVoiceConstants.EVENT_ID, event.id());
        set(message, TelnyxVoiceConstants.OCCURRED_AT, event.occurredAt());
        set(message, TelnyxVoiceConstants.DELIVERY_ATTEMPT, event.attempt());
        set(message, TelnyxVoiceConstants.CALL_CONTROL_ID, event.payload().get("call_control_id"));
        set(message, TelnyxVoiceConstants.CALL_LEG_ID, event.payload().get("call_leg_id"));
        set(message, TelnyxVoiceConstants.CALL_SESSION_ID, event.payload().get("call_session_id"));
        set(message, TelnyxVoiceConstants.CONNECTION_ID, event.payload().get("connection_id"));
        set(message, TelnyxVoiceConstants.CONFERENCE_ID, event.payload().get("conference_id"));
        set(message, TelnyxVoiceConstants.QUEUE_NAME, event.payload().get("queue"));
        set(message, TelnyxVoiceConstants.FROM, event.payload().get("from"));
        set(message, TelnyxVoiceConstants.TO, event.payload().get("to"));
        set(message, TelnyxVoiceConstants.CLIENT_STATE, plain(event.payload().get("client_state")));
        set(message, TelnyxVoiceConstants.PUBLIC_KEY, delivery.publicKey());
        CommandIds.begin(exchange, event.id());
    }

    private static void set(Message message, String header, Object value) {
        if (value != null) {
            message.setHeader(header, value);
        }
    }

    /**
     * Client state as plain text, or nothing if it is no text: a command would send the header back, and must not send back
     * anything but what it was.
     */
    private static String plain(Object clientState) {
        try {
            return clientState instanceof String text
                    ? StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Base64.getDecoder().decode(text))).toString()
                    : null;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return null;
        }
    }

    @Override
    public TelnyxVoiceEndpoint getEndpoint() {
        return (TelnyxVoiceEndpoint) super.getEndpoint();
    }
}
