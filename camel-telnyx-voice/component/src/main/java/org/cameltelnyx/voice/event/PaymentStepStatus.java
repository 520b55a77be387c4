package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The statuses of a step of a payment.
 *
 * @param value the value as it is on the wire
 */
public record PaymentStepStatus(@JsonValue String value) implements OpenEnum {

    /** The step has succeeded. */
    public static final PaymentStepStatus COMPLETED = new PaymentStepStatus("completed");

    /** The step has failed, and Telnyx may repeat it. */
    public static final PaymentStepStatus FAILED = new PaymentStepStatus("failed");

    /** The step is in progress. */
    public static final PaymentStepStatus PROCESSING = new PaymentStepStatus("processing");

    @Override
    public String toString() {
        return value;
    }
}
