package org.cameltelnyx.voice.event;

/**
 * A payment has succeeded or failed.
 *
 * @param envelope      data that all events have, such as id, type and time
 * @param callControlId call control id of the call leg, by which commands name it
 * @param callLegId     id of the call leg
 * @param callSessionId id of the call session, which joins the call legs of one conversation
 * @param connectionId  id of the Call Control application
 * @param clientState   client state that an earlier command set, in base64, or null
 * @param from          number or SIP URI of the caller
 * @param to            number or SIP URI of the called party
 * @param bankAccountNumber number of the bank account, masked except for the last two digits, or null
 * @param bankAccountType type of the bank account, or null
 * @param bankRoutingNumber routing number of the bank, or null
 * @param chargeId id of the charge, or null if Telnyx has charged nothing
 * @param connectorError error of the payment connector, as a text or a map, or null
 * @param expirationDate expiration date of the card as MMYY, or null
 * @param paymentCardNumber number of the card, masked except for the last four digits, or null
 * @param paymentCardPostalCode postal code of the cardholder, or null
 * @param paymentCardType type of the card, or null if it is unknown
 * @param payErrorCode error code of the payment connector or of the payment processor behind it, or null
 * @param paymentConfirmationCode confirmation code of the payment processor, or null
 * @param paymentConnector name of the payment connector
 * @param paymentError error of a step or of the payment processor, or null
 * @param paymentMethod means of payment
 * @param result result of the payment
 * @param securityCode security code of the card, completely masked, or null
 * @param tokenId token for later payments, or null if Telnyx has created none
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

    /** Shows the result, but neither the token nor the input of the caller. */
    @Override
    public String toString() {
        return "CallPaymentCompleted[envelope=" + envelope + ", callControlId=" + callControlId + ", result=" + result
                + ", payErrorCode=" + payErrorCode + "]";
    }
}
