package org.cameltelnyx.voice.webhook;

import java.util.Locale;

/**
 * Why the webhook refuses a request, for logs and counters. The caller gets the answer and never the reason.
 */
public enum RefusalReason {

    /** The method is not POST. */
    METHOD(WebhookAnswer.METHOD_NOT_ALLOWED),
    /** The body is larger than allowed. */
    SIZE(WebhookAnswer.TOO_LARGE),
    /** The content is not declared as JSON. */
    CONTENT_TYPE(WebhookAnswer.UNSUPPORTED_MEDIA_TYPE),
    /** The requests in flight have reached {@code maxBytesInFlight}, or no thread is free for the event. */
    BUSY(WebhookAnswer.UNAVAILABLE),
    /** The body has not arrived in time. */
    BODY_LATE(WebhookAnswer.TIMEOUT),
    /** The body could not be read to its end. */
    BODY_UNREADABLE(WebhookAnswer.BAD_REQUEST),
    /** The query cannot be decoded. */
    QUERY(WebhookAnswer.BAD_REQUEST),
    /** The timestamp or the signature is given as a query parameter. */
    HEADER_IN_QUERY(WebhookAnswer.FORBIDDEN),
    /** There is no timestamp. */
    TIMESTAMP_MISSING(WebhookAnswer.FORBIDDEN),
    /** There is more than one timestamp. */
    TIMESTAMP_REPEATED(WebhookAnswer.FORBIDDEN),
    /** The timestamp is not a number of seconds. */
    TIMESTAMP_MALFORMED(WebhookAnswer.FORBIDDEN),
    /** The timestamp is too far from now. */
    TIMESTAMP_STALE(WebhookAnswer.FORBIDDEN),
    /** There is no signature. */
    SIGNATURE_MISSING(WebhookAnswer.FORBIDDEN),
    /** There is more than one signature. */
    SIGNATURE_REPEATED(WebhookAnswer.FORBIDDEN),
    /** The signature is not 64 bytes in base64. */
    SIGNATURE_MALFORMED(WebhookAnswer.FORBIDDEN),
    /** The headers are well formed, but none of the accepted keys has signed the request. */
    SIGNATURE_WRONG(WebhookAnswer.FORBIDDEN),
    /** The signature is valid, but the body is not an event. */
    BODY(WebhookAnswer.BAD_REQUEST);

    private final WebhookAnswer answer;
    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    RefusalReason(WebhookAnswer answer) {
        this.answer = answer;
    }

    /**
     * The HTTP answer for this reason.
     *
     * @return the answer, which does not disclose the reason
     */
    public WebhookAnswer answer() {
        return answer;
    }

    /**
     * The reason in logs and counters.
     *
     * @return the name in lower case with hyphens, such as {@code signature-wrong}
     */
    @Override
    public String toString() {
        return text;
    }
}
