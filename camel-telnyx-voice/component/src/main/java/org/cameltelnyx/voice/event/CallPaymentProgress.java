package org.cameltelnyx.voice.event;

/**
 * A step of a payment has started, succeeded or failed.
 *
 * @param envelope      data that all events have, such as id, type and time
 * @param callControlId call control id of the call leg, by which commands name it
 * @param callLegId     id of the call leg
 * @param callSessionId id of the call session, which joins the call legs of one conversation
 * @param connectionId  id of the Call Control application
 * @param clientState   client state that an earlier command set, in base64, or null
 * @param from          number or SIP URI of the caller
 * @param to            number or SIP URI of the called party
 * @param attempt number of the attempt, starting with 1
 * @param bankAccountNumber number of the bank account, masked except for the last two digits, or null
 * @param bankAccountType type of the bank account, or null
 * @param bankRoutingNumber routing number of the bank, or null
 * @param errorType error in the input of the caller, or null
 * @param expirationDate expiration date of the card as MMYY, or null
 * @param paymentCardNumber number of the card, masked except for the last four digits, or null
 * @param paymentCardPostalCode postal code of the cardholder, or null
 * @param paymentCardType type of the card, or null if it is unknown
 * @param paymentConnector name of the payment connector
 * @param paymentMethod means of payment
 * @param paymentStatus status of the step
 * @param paymentStep step of the payment
 * @param securityCode security code of the card, completely masked, or null
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

    /** Shows the step and its status, but not the input of the caller. */
    @Override
    public String toString() {
        return "CallPaymentProgress[envelope=" + envelope + ", callControlId=" + callControlId + ", paymentStep=" + paymentStep
                + ", paymentStatus=" + paymentStatus + ", attempt=" + attempt + ", errorType=" + errorType + "]";
    }
}
