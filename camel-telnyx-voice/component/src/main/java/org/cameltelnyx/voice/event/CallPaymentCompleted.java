package org.cameltelnyx.voice.event;

/**
 * A payment has ended, successfully or not.
 *
 * @param envelope      what every event says of itself
 * @param callControlId id with which the call leg is commanded
 * @param callLegId     id of the call leg
 * @param callSessionId id of the session that joins the legs of one call
 * @param connectionId  id of the Call Control application
 * @param clientState   state that an earlier command left, in base64, or null
 * @param from          number or SIP URI that placed the call
 * @param to            number or SIP URI that was called
 * @param bankAccountNumber number of the bank account, masked but for its last two digits, or null
 * @param bankAccountType kind of the bank account, or null
 * @param bankRoutingNumber routing number of the bank, or null
 * @param chargeId id of the charge, or null if nothing was charged
 * @param connectorError what the payment connector says of its error: a text, or a map of its own; or null
 * @param expirationDate expiration date of the card as MMYY, or null
 * @param paymentCardNumber number of the card, masked but for its last four digits, or null
 * @param paymentCardPostalCode postal code of the cardholder, or null
 * @param paymentCardType kind of the card, or null if it is not known
 * @param payErrorCode code of the error at the payment connector or the processor behind it, or null
 * @param paymentConfirmationCode code by which the processor confirms the payment, or null
 * @param paymentConnector name of the payment connector
 * @param paymentError what went wrong in a step or at the processor, or null
 * @param paymentMethod how the caller pays
 * @param result how the payment has ended
 * @param securityCode security code of the card, masked as a whole, or null
 * @param tokenId token for later payments, or null if none was made
 */
@EventType("call.payment.completed")
public record CallPaymentCompleted(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        String from,
        String to,
        String bankAccountNumber,
        String bankAccountType,
        String bankRoutingNumber,
        String chargeId,
        Object connectorError,
        String expirationDate,
        String paymentCardNumber,
        String paymentCardPostalCode,
        PaymentCardType paymentCardType,
        String payErrorCode,
        String paymentConfirmationCode,
        String paymentConnector,
        String paymentError,
        PaymentMethod paymentMethod,
        PaymentResult result,
        String securityCode,
        String tokenId)
        implements CallEvent {

    /** Shows the result, and neither the token nor what the caller has entered. */
    @Override
    public String toString() {
        return "CallPaymentCompleted[envelope=" + envelope + ", callControlId=" + callControlId + ", result=" + result
                + ", payErrorCode=" + payErrorCode + "]";
    }
}
