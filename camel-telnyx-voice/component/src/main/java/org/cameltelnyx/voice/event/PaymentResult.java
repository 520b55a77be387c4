package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The results of a payment.
 *
 * @param value the value as it is on the wire
 */
public record PaymentResult(@JsonValue String value) implements OpenEnum {

    /** Telnyx has charged the amount or created the token. */
    public static final PaymentResult SUCCESS = new PaymentResult("success");

    /** The payment connector or the payment processor behind it has refused the payment. */
    public static final PaymentResult PAYMENT_CONNECTOR_ERROR = new PaymentResult("payment-connector-error");

    /** An internal error of Telnyx. */
    public static final PaymentResult INTERNAL_ERROR = new PaymentResult("internal-error");

    /** The caller has not entered a detail correctly in any attempt. */
    public static final PaymentResult TOO_MANY_FAILED_ATTEMPTS = new PaymentResult("too-many-failed-attempts");

    /** The payment was cancelled, for example by the end of the call. */
    public static final PaymentResult CANCELLED = new PaymentResult("cancelled");

    @Override
    public String toString() {
        return value;
    }
}
