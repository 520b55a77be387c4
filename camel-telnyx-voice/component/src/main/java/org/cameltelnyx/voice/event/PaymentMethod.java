package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The means of payment.
 *
 * @param value the value as it is on the wire
 */
public record PaymentMethod(@JsonValue String value) implements OpenEnum {

    /** A credit or debit card: the command collects number, expiration date, security code and postal code. */
    public static final PaymentMethod CREDIT_CARD = new PaymentMethod("credit-card");

    /** A debit of a bank account in the USA: the command collects routing number and account number. */
    public static final PaymentMethod ACH_DEBIT = new PaymentMethod("ach-debit");

    @Override
    public String toString() {
        return value;
    }
}
