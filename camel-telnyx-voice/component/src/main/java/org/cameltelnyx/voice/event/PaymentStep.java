package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The steps of a payment.
 *
 * @param value the value as it is on the wire
 */
public record PaymentStep(@JsonValue String value) implements OpenEnum {

    /** Telnyx collects the number of the card. */
    public static final PaymentStep PAYMENT_CARD_NUMBER = new PaymentStep("payment-card-number");

    /** Telnyx collects the expiration date of the card. */
    public static final PaymentStep EXPIRATION_DATE = new PaymentStep("expiration-date");

    /** Telnyx collects the security code of the card. */
    public static final PaymentStep SECURITY_CODE = new PaymentStep("security-code");

    /** Telnyx collects the postal code of the cardholder. */
    public static final PaymentStep POSTAL_CODE = new PaymentStep("postal-code");

    /** Telnyx collects the routing number of the bank. */
    public static final PaymentStep BANK_ROUTING_NUMBER = new PaymentStep("bank-routing-number");

    /** Telnyx collects the number of the bank account. */
    public static final PaymentStep BANK_ACCOUNT_NUMBER = new PaymentStep("bank-account-number");

    /** The payment connector processes the payment. */
    public static final PaymentStep PAYMENT_PROCESSING = new PaymentStep("payment-processing");

    @Override
    public String toString() {
        return value;
    }
}
