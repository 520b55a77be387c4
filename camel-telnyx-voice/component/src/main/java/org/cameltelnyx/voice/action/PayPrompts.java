package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cameltelnyx.voice.schema.OrListOf;

/**
 * What is spoken to ask for the details of a payment. Each prompt is a text, or a list of {@link PayPrompt} from which the
 * first one that fits is spoken. A detail without a prompt of its own has that of Telnyx.
 *
 * @param paymentCardNumber asks for the number of the card
 * @param expirationDate asks for the expiration date of the card
 * @param securityCode asks for the security code of the card
 * @param postalCode asks for the postal code of the cardholder
 * @param bankRoutingNumber asks for the routing number of the bank
 * @param bankAccountNumber asks for the number of the bank account
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
