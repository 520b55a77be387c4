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
 * Describes the spans of events and commands: which event or action, which call, and what Telnyx answered. Their tags hold
 * ids only, nothing that was said, pressed or dialled, and so no options of an endpoint. A command that Telnyx refuses is
 * logged to its span in Telnyx' own words, which may repeat a number.
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

    /** One name for each action and each type of event that we know, and so not too many. */
    @Override
    public String getOperationName(Exchange exchange, Endpoint endpoint) {
        String action = stripSchemeAndOptions(endpoint);
        return action.equals(EndpointName.WEBHOOK) && exchange.getMessage().getBody() instanceof VoiceEvent event
                && !(event instanceof UnknownEvent)
                        ? event.eventType()
                        : action;
    }

    /** Sets what Camel sets on all spans, apart from the options of the endpoint, which may hold digits or numbers. */
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

    /** In place of what Camel does on all spans, which would show the message of any exception. */
    @Override
    public void afterTracingEvent(Span span, Exchange exchange) {
        SentCommand command = SentCommand.of(exchange);
        // the span of the event that led to the command ends later, and must not take it for its own
        SentCommand.forget(exchange);
        if (command != null) {
            set(span, SpanTags.CALL_CONTROL_ID, command.callControlId());
            set(span, SpanTags.CALL_SESSION_ID, command.callSessionId());
            answered(span, command.httpStatus(), command.attempts());
            set(span, SpanTags.AWAIT_DURATION, command.waited() == null ? null : command.waited().toMillis());
            set(span, SpanTags.AWAIT_OUTCOME, command.outcome());
        }
        // an event that is rolled back is answered with 500, as if the route had failed
        if (exchange.isFailed() || exchange.isRollbackOnly() || exchange.isRollbackOnlyLast()) {
            span.setError(true);
        }
        if (exchange.getException() != null) {
            failed(span, exchange.getException());
        }
    }

    /** Our own messages are free of secrets; those of others, and what a check reports of a value, might show contents. */
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
