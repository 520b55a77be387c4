package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The errors in the details of a payment.
 *
 * @param value the value as it is on the wire
 */
public record PaymentErrorType(@JsonValue String value) implements OpenEnum {

    /** The caller has entered nothing in time. */
    public static final PaymentErrorType TIMEOUT = new PaymentErrorType("timeout");

    /** The card number is invalid. */
    public static final PaymentErrorType INVALID_CARD_NUMBER = new PaymentErrorType("invalid-card-number");

    /** The type of the card is not accepted. */
    public static final PaymentErrorType INVALID_CARD_TYPE = new PaymentErrorType("invalid-card-type");

    /** The expiration date is invalid or has passed. */
    public static final PaymentErrorType INVALID_DATE = new PaymentErrorType("invalid-date");

    /** The security code is invalid. */
    public static final PaymentErrorType INVALID_SECURITY_CODE = new PaymentErrorType("invalid-security-code");

    /** The postal code is invalid. */
    public static final PaymentErrorType INVALID_POSTAL_CODE = new PaymentErrorType("invalid-postal-code");

    /** The routing number is invalid. */
    public static final PaymentErrorType INVALID_BANK_ROUTING_NUMBER = new PaymentErrorType("invalid-bank-routing-number");

    /** The account number is invalid. */
    public static final PaymentErrorType INVALID_BANK_ACCOUNT_NUMBER = new PaymentErrorType("invalid-bank-account-number");

    /** Two inputs that must be equal differ. */
    public static final PaymentErrorType INPUT_MATCHING_FAILED = new PaymentErrorType("input-matching-failed");

    @Override
    public String toString() {
        return value;
    }
}
