package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The types of cards that Telnyx recognizes.
 *
 * @param value the value as it is on the wire
 */
public record PaymentCardType(@JsonValue String value) implements OpenEnum {

    /** Visa. */
    public static final PaymentCardType VISA = new PaymentCardType("visa");

    /** Mastercard. */
    public static final PaymentCardType MASTERCARD = new PaymentCardType("mastercard");

    /** American Express. */
    public static final PaymentCardType AMEX = new PaymentCardType("amex");

    /** Maestro. */
    public static final PaymentCardType MAESTRO = new PaymentCardType("maestro");

    /** Discover. */
    public static final PaymentCardType DISCOVER = new PaymentCardType("discover");

    /** Optima. */
    public static final PaymentCardType OPTIMA = new PaymentCardType("optima");

    /** JCB. */
    public static final PaymentCardType JCB = new PaymentCardType("jcb");

    /** Diners Club. */
    public static final PaymentCardType DINERS_CLUB = new PaymentCardType("diners-club");

    /** enRoute. */
    public static final PaymentCardType ENROUTE = new PaymentCardType("enroute");

    @Override
    public String toString() {
        return value;
    }
}
