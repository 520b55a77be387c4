package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The steps of a payment.
 *
 * @param value the value as it is on the wire
 */
public record PaymentStep(@JsonValue String value) implements OpenEnum {

    /** The number of the card is collected. */
    public static final PaymentStep PAYMENT_CARD_NUMBER = new PaymentStep("payment-card-number");

    /** The expiration date of the card is collected. */
    public static final PaymentStep EXPIRATION_DATE = new PaymentStep("expiration-date");

    /** The security code of the card is collected. */
    public static final PaymentStep SECURITY_CODE = new PaymentStep("security-code");

    /** The postal code of the cardholder is collected. */
    public static final PaymentStep POSTAL_CODE = new PaymentStep("postal-code");

    /** The routing number of the bank is collected. */
    public static final PaymentStep BANK_ROUTING_NUMBER = new PaymentStep("bank-routing-number");

    /** The number of the bank account is collected. */
    public static final PaymentStep BANK_ACCOUNT_NUMBER = new PaymentStep("bank-account-number");

    /** The payment connector has the details. */
    public static final PaymentStep PAYMENT_PROCESSING = new PaymentStep("payment-processing");

    @Override
    public String toString() {
        return value;
    }
}
