package org.cameltelnyx.voice.telemetry;

import java.util.Map;
import java.util.Objects;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.telemetry.Span;
import org.apache.camel.telemetry.TagConstants;
import org.apache.camel.telemetry.decorators.AbstractSpanDecorator;
import org.apache.camel.util.ObjectHelper;
import org.cameltelnyx.voice.api.TelnyxVoiceException;
import org.cameltelnyx.voice.event.UnknownEvent;
import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.support.EndpointName;
import org.cameltelnyx.voice.support.ResourceId;

/**
 * Describes the spans of events and commands: event or action, call, and the answer of Telnyx. The tags contain ids only:
 * nothing that was said, pressed or dialled, and therefore no options of an endpoint. If Telnyx refuses a command, the log
 * of the span contains the error text of Telnyx, which may repeat a number.
 */
public class TelnyxVoiceSpanDecorator extends AbstractSpanDecorator {

    @Override
    public String getComponent() {
        return EndpointName.SCHEME;
    }

    @Override
    public String getComponentClassName() {
        return "org.cameltelnyx.voice.TelnyxVoiceComponent";
    }

    /** {@return the action, or the type of an event if it is known, so that the number of names is limited} */
    @Override
    public String getOperationName(Exchange exchange, Endpoint endpoint) {
        String action = stripSchemeAndOptions(endpoint);
        return action.equals(EndpointName.WEBHOOK) && exchange.getMessage().getBody() instanceof VoiceEvent event
                && !(event instanceof UnknownEvent)
                        ? event.eventType()
                        : action;
    }

    /** Sets the tags that Camel sets on all spans, without the options of the endpoint, which may contain digits or numbers. */
    @Override
    public void beforeTracingEvent(Span span, Exchange exchange, Endpoint endpoint) {
        String action = stripSchemeAndOptions(endpoint);
        span.setComponent("camel-" + EndpointName.SCHEME);
        span.setTag(TagConstants.EXCHANGE_ID, exchange.getExchangeId());
        span.setTag(TagConstants.URL_SCHEME, EndpointName.SCHEME);
        span.setTag(TagConstants.URL_PATH, action);
        span.setTag("camel.uri", EndpointName.SCHEME + "://" + action);
        if (endpoint instanceof EndpointServiceLocation location) {
            span.setTag(TagConstants.SERVER_ADDRESS, location.getServiceUrl());
            span.setTag(TagConstants.SERVER_PROTOCOL, location.getServiceProtocol());
        }
        SentCommand.forget(exchange);
        if (!action.equals(EndpointName.WEBHOOK)) {
            span.setTag(SpanTags.ACTION, action);
        } else if (exchange.getMessage().getBody() instanceof VoiceEvent event) {
            describe(span, event);
        }
    }

    private static void describe(Span span, VoiceEvent event) {
        set(span, SpanTags.EVENT_TYPE, event.eventType());
        set(span, SpanTags.EVENT_ID, event.id());
        set(span, SpanTags.DELIVERY_ATTEMPT, event.attempt());
        set(span, SpanTags.CALL_CONTROL_ID, event.envelope().text(ResourceId.CALL_CONTROL_ID.wireName()));
        set(span, SpanTags.CALL_SESSION_ID, event.envelope().text(ResourceId.CALL_SESSION_ID.wireName()));
        set(span, SpanTags.CONFERENCE_ID, event.envelope().text(ResourceId.CONFERENCE_ID.wireName()));
    }

    /** Replaces what Camel does on all spans, because that would show the message of any exception. */
    @Override
    public void afterTracingEvent(Span span, Exchange exchange) {
        SentCommand command = SentCommand.of(exchange);
        // the span of the event ends later, and must not show this command
        SentCommand.forget(exchange);
        if (command != null) {
            set(span, SpanTags.CALL_CONTROL_ID, command.callControlId());
            set(span, SpanTags.CALL_SESSION_ID, command.callSessionId());
            answered(span, command.httpStatus(), command.attempts());
            set(span, SpanTags.AWAIT_DURATION, command.waited() == null ? null : command.waited().toMillis());
            set(span, SpanTags.AWAIT_OUTCOME, command.outcome());
        }
        // after a rollback the event is answered with 500, as after a failure of the route
        if (exchange.isFailed() || exchange.isRollbackOnly() || exchange.isRollbackOnlyLast()) {
            span.setError(true);
        }
        if (exchange.getException() != null) {
            failed(span, exchange.getException());
        }
    }

    /**
     * Logs only messages of this component about answers of Telnyx, which contain no secrets. Other messages, also those of
     * validation, may contain values.
     */
    private static void failed(Span span, Exception failure) {
        span.setTag(SpanTags.ERROR_TYPE, failure.getClass().getName());
        TelnyxVoiceException refusal = ObjectHelper.getException(TelnyxVoiceException.class, failure);
        if (refusal != null) {
            set(span, SpanTags.ERROR_CODE, refusal.getErrorCode());
            answered(span, refusal.getHttpResponseCode(), refusal.getAttempts());
            span.log(Map.of("event", "error", "message", refusal.getMessage()));
        }
    }

    private static void answered(Span span, int status, int attempts) {
        if (status > 0) {
            span.setTag(SpanTags.HTTP_STATUS, Integer.toString(status));
        }
        if (attempts > 1) {
            span.setTag(SpanTags.RESEND_COUNT, Integer.toString(attempts - 1));
        }
    }

    private static void set(Span span, String tag, Object value) {
        if (value != null) {
            span.setTag(tag, Objects.toString(value));
        }
    }
}
