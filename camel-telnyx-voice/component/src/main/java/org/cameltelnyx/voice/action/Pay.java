package org.cameltelnyx.voice.action;

import java.util.List;
import java.util.Map;

import org.cameltelnyx.voice.event.PaymentCardType;
import org.cameltelnyx.voice.event.PaymentMethod;
import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.RecordModel;
import org.cameltelnyx.voice.schema.Secret;

import static org.cameltelnyx.voice.action.Awaitable.WHOLE_CALL;

/**
 * Collects the details of a payment from the keys that the caller presses, and charges it or turns it into a token.
 *
 * @param amount                 amount to charge, for example 10.50, which a charge needs. Without it, or with 0, a token is
 *                               made
 * @param connectorName          name of the payment connector at Telnyx that carries the payment out
 * @param currency               currency of the amount, which can only be US dollars so far
 * @param description            text that goes to the payment connector with the payment
 * @param interDigitTimeoutMillis how long to wait from one key to the next, in milliseconds
 * @param language               language in which the prompts are spoken, for example en-US
 * @param maxAttempts            how often each detail is asked for at most
 * @param metadata               values that go to the payment connector with the payment, as a JSON object or a map
 * @param parameters             further parameters of the payment connector, as a JSON object or a map
 * @param paymentMethod          how the caller pays, which decides about the details that are collected
 * @param paymentToken           token of an earlier payment, with which nothing is collected. Not together with
 *                               validCardTypes
 * @param prompts                what is spoken to ask for the details, as a JSON object or a bean: by detail, such as
 *                               payment-card-number, a text or a list of texts with conditions
 * @param serviceLevel           service level of the speech: basic or premium
 * @param timeoutMillis          how long to wait for the first key of each detail, in milliseconds
 * @param transactionType        whether the amount is charged, or a token is made for later payments. What the amount says
 *                               if not given
 * @param validCardTypes         kinds of cards that are accepted, such as visa, mastercard or amex; others are asked for again. Give the option once for each
 *                               kind. All kinds if not given
 * @param voice                  voice that speaks the prompts: female, male, or provider, model and name with dots between,
 *                               for example AWS.Polly.Joanna
 */
@Operation(path = "/calls/{call_control_id}/actions/pay", events = {"call.payment.completed", "call.payment.progress"})
@Awaitable(value = "call.payment.completed", within = WHOLE_CALL)
@RecordBuilder
public record Pay(
        @Bounds(min = 0) Double amount,
        @Default("Default") String connectorName,
        @Default("USD") PayCurrency currency,
        String description,
        Integer interDigitTimeoutMillis,
        String language,
        @Bounds(min = 1) Integer maxAttempts,
        Map<String, Object> metadata,
        Map<String, Object> parameters,
        @Default("credit-card") PaymentMethod paymentMethod,
        @Secret String paymentToken,
        PayPrompts prompts,
        @Default("premium") String serviceLevel,
        Integer timeoutMillis,
        PayTransactionType transactionType,
        List<PaymentCardType> validCardTypes,
        String voice,
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static PayBuilder builder() {
        return new PayBuilder();
    }

    @Override
    public String toString() {
        return RecordModel.toStringWithoutSecrets(this);
    }
}
