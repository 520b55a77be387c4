package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * What is done with the details of a payment.
 *
 * @param value the value as it is on the wire
 */
public record PayTransactionType(@JsonValue String value) implements OpenEnum {

    /** The amount is charged. */
    public static final PayTransactionType CHARGE = new PayTransactionType("charge");

    /** A token is made of them, by which later payments can be charged. */
    public static final PayTransactionType TOKENIZE = new PayTransactionType("tokenize");

    @Override
    public String toString() {
        return value;
    }
}
