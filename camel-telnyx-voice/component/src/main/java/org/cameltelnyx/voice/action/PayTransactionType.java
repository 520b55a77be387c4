package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The types of payment transactions.
 *
 * @param value the value as it is on the wire
 */
public record PayTransactionType(@JsonValue String value) implements OpenEnum {

    /** Charges the amount. */
    public static final PayTransactionType CHARGE = new PayTransactionType("charge");

    /** Creates a token for later payments. */
    public static final PayTransactionType TOKENIZE = new PayTransactionType("tokenize");

    @Override
    public String toString() {
        return value;
    }
}
