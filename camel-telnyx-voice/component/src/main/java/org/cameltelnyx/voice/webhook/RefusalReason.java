package org.cameltelnyx.voice.webhook;

import java.util.Locale;

/**
 * All reasons for which a request is refused, for logs and counters. The caller gets the answer and never the reason.
 */
public enum RefusalReason {

    /** The method is not POST. */
    METHOD(WebhookAnswer.METHOD_NOT_ALLOWED),
    /** The body is larger than allowed. */
    SIZE(WebhookAnswer.TOO_LARGE),
    /** The content is not declared as JSON. */
    CONTENT_TYPE(WebhookAnswer.UNSUPPORTED_MEDIA_TYPE),
    /** There is no room for the body, because the requests under way hold as much as they may, or no thread for the event. */
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
    /** The timestamp is no number of seconds. */
    TIMESTAMP_MALFORMED(WebhookAnswer.FORBIDDEN),
    /** The timestamp is too far from now. */
    TIMESTAMP_STALE(WebhookAnswer.FORBIDDEN),
    /** There is no signature. */
    SIGNATURE_MISSING(WebhookAnswer.FORBIDDEN),
    /** There is more than one signature. */
    SIGNATURE_REPEATED(WebhookAnswer.FORBIDDEN),
    /** The signature is not made of 64 bytes in base64. */
    SIGNATURE_MALFORMED(WebhookAnswer.FORBIDDEN),
    /** The request looks like a webhook in every respect, but is signed by no accepted key. */
    SIGNATURE_WRONG(WebhookAnswer.FORBIDDEN),
    /** The verified body is no event. */
    BODY(WebhookAnswer.BAD_REQUEST);

    private final WebhookAnswer answer;
    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    RefusalReason(WebhookAnswer answer) {
        this.answer = answer;
    }

    /**
     * What the caller gets.
     *
     * @return the answer, which does not tell the reason
     */
    public WebhookAnswer answer() {
        return answer;
    }

    /**
     * The reason in logs and counters.
     *
     * @return a word with hyphens
     */
    @Override
    public String toString() {
        return text;
    }
}
