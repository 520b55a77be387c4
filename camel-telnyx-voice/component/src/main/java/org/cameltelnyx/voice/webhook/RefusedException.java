package org.cameltelnyx.voice.webhook;

/**
 * A request that no route gets to see. Made at every forged request, so it has no stack trace.
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
     * @return the reason, which also says what the caller gets
     */
    public RefusalReason reason() {
        return reason;
    }
}
