package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.event.PaymentCardType;
import org.cameltelnyx.voice.event.PaymentErrorType;
import org.cameltelnyx.voice.schema.Required;

/**
 * A prompt for one detail of a payment, and when it is spoken: always, unless it has a condition.
 *
 * @param text      text that is spoken
 * @param attempt   at which attempts, counted from 1 and separated by spaces, for example 2 3
 * @param cardType  for which kind of card
 * @param errorType after which error
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
