package org.cameltelnyx.voice.webhook;

/**
 * A request that no route gets to see. Made at every forged request, so it has no stack trace.
 */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final WebhookAnswer answer;

    RefusedException(WebhookAnswer answer, String reason) {
        super(reason, null, false, false);
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
     * Why the request was refused.
     *
     * @return a word for logs and counters
     */
    public String reason() {
        return getMessage();
    }
}
