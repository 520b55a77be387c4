package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cameltelnyx.voice.schema.OrListOf;

/**
 * The prompts for the details of a payment. Each prompt is a text, or a list of {@link PayPrompt} of which Telnyx speaks
 * the first that applies. For a detail without a prompt, Telnyx speaks its own prompt.
 *
 * @param paymentCardNumber prompt for the number of the card
 * @param expirationDate prompt for the expiration date of the card
 * @param securityCode prompt for the security code of the card
 * @param postalCode prompt for the postal code of the cardholder
 * @param bankRoutingNumber prompt for the routing number of the bank
 * @param bankAccountNumber prompt for the number of the bank account
 */
@RecordBuilder
public record PayPrompts(
        @JsonProperty("payment-card-number") @OrListOf(PayPrompt.class) Object paymentCardNumber,
        @JsonProperty("expiration-date") @OrListOf(PayPrompt.class) Object expirationDate,
        @JsonProperty("security-code") @OrListOf(PayPrompt.class) Object securityCode,
        @JsonProperty("postal-code") @OrListOf(PayPrompt.class) Object postalCode,
        @JsonProperty("bank-routing-number") @OrListOf(PayPrompt.class) Object bankRoutingNumber,
        @JsonProperty("bank-account-number") @OrListOf(PayPrompt.class) Object bankAccountNumber) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static PayPromptsBuilder builder() {
        return new PayPromptsBuilder();
    }
}
