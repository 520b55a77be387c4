package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * How a payment can end.
 *
 * @param value the value as it is on the wire
 */
public record PaymentResult(@JsonValue String value) implements OpenEnum {

    /** The amount has been charged, or the token has been made. */
    public static final PaymentResult SUCCESS = new PaymentResult("success");

    /** The payment connector or the processor behind it has refused it. */
    public static final PaymentResult PAYMENT_CONNECTOR_ERROR = new PaymentResult("payment-connector-error");

    /** Telnyx has failed. */
    public static final PaymentResult INTERNAL_ERROR = new PaymentResult("internal-error");

    /** A detail was not entered correctly, after all attempts. */
    public static final PaymentResult TOO_MANY_FAILED_ATTEMPTS = new PaymentResult("too-many-failed-attempts");

    /** It was given up, for example by the end of the call. */
    public static final PaymentResult CANCELLED = new PaymentResult("cancelled");

    @Override
    public String toString() {
        return value;
    }
}
