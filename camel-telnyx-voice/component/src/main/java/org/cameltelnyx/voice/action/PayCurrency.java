package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The currencies of payments.
 *
 * @param value the value as it is on the wire
 */
public record PayCurrency(@JsonValue String value) implements OpenEnum {

    /** US dollars. */
    public static final PayCurrency USD = new PayCurrency("USD");

    /** US dollars, in lower case. */
    public static final PayCurrency USD_LOWER_CASE = new PayCurrency("usd");

    @Override
    public String toString() {
        return value;
    }
}
