package org.cameltelnyx.voice.webhook;

/**
 * The webhook refuses a request, which reaches no route. It has no stack trace, because every forged request creates one.
 */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final RefusalReason reason;

    RefusedException(RefusalReason reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    /**
     * Why the request was refused.
     *
     * @return the reason, which also contains the HTTP answer
     */
    public RefusalReason reason() {
        return reason;
    }
}
