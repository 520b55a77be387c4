package org.cameltelnyx.voice.event;

/**
 * A step of a payment has begun, has succeeded or has failed.
 *
 * @param envelope      what every event says of itself
 * @param callControlId id with which the call leg is commanded
 * @param callLegId     id of the call leg
 * @param callSessionId id of the session that joins the legs of one call
 * @param connectionId  id of the Call Control application
 * @param clientState   state that an earlier command left, in base64, or null
 * @param from          number or SIP URI that placed the call
 * @param to            number or SIP URI that was called
 * @param attempt at which attempt the step is, counted from 1
 * @param bankAccountNumber number of the bank account, masked but for its last two digits, or null
 * @param bankAccountType kind of the bank account, or null
 * @param bankRoutingNumber routing number of the bank, or null
 * @param errorType what was wrong with what the caller has entered, or null
 * @param expirationDate expiration date of the card as MMYY, or null
 * @param paymentCardNumber number of the card, masked but for its last four digits, or null
 * @param paymentCardPostalCode postal code of the cardholder, or null
 * @param paymentCardType kind of the card, or null if it is not known
 * @param paymentConnector name of the payment connector
 * @param paymentMethod how the caller pays
 * @param paymentStatus what has become of the step
 * @param paymentStep the step
 * @param securityCode security code of the card, masked as a whole, or null
 */
@EventType("call.payment.progress")
public record CallPaymentProgress(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        String from,
        String to,
        Integer attempt,
        String bankAccountNumber,
        String bankAccountType,
        String bankRoutingNumber,
        PaymentErrorType errorType,
        String expirationDate,
        String paymentCardNumber,
        String paymentCardPostalCode,
        PaymentCardType paymentCardType,
        String paymentConnector,
        PaymentMethod paymentMethod,
        PaymentStepStatus paymentStatus,
        PaymentStep paymentStep,
        String securityCode)
        implements CallEvent {

    /** Shows the step and its status, and not what the caller has entered. */
    @Override
    public String toString() {
        return "CallPaymentProgress[envelope=" + envelope + ", callControlId=" + callControlId + ", paymentStep=" + paymentStep
                + ", paymentStatus=" + paymentStatus + ", attempt=" + attempt + ", errorType=" + errorType + "]";
    }
}
