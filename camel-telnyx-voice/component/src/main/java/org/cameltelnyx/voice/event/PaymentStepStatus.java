package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * What can become of a step of a payment.
 *
 * @param value the value as it is on the wire
 */
public record PaymentStepStatus(@JsonValue String value) implements OpenEnum {

    /** It has succeeded. */
    public static final PaymentStepStatus COMPLETED = new PaymentStepStatus("completed");

    /** It has failed, and may be tried again. */
    public static final PaymentStepStatus FAILED = new PaymentStepStatus("failed");

    /** It is under way. */
    public static final PaymentStepStatus PROCESSING = new PaymentStepStatus("processing");

    @Override
    public String toString() {
        return value;
    }
}
