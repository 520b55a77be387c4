package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.event.PaymentCardType;
import org.cameltelnyx.voice.event.PaymentErrorType;
import org.cameltelnyx.voice.schema.Required;

/**
 * A prompt for one detail of a payment. Telnyx speaks a prompt with conditions only if all of them apply.
 *
 * @param text      text to speak
 * @param attempt   condition: numbers of the attempts, starting with 1 and separated by spaces, for example 2 3
 * @param cardType  condition: type of the card
 * @param errorType condition: error of the previous attempt
 */
@RecordBuilder
public record PayPrompt(
        @Required String text,
        String attempt,
        PaymentCardType cardType,
        PaymentErrorType errorType) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static PayPromptBuilder builder() {
        return new PayPromptBuilder();
    }
}
