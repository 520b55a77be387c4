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
 * Collects the details of a payment from the keys that the caller presses, and charges the amount or creates a token for
 * later payments.
 *
 * @param amount                 amount to charge, for example 10.50. If omitted or 0, the command creates a token
 * @param connectorName          name of the payment connector at Telnyx that processes the payment
 * @param currency               currency of the amount. Telnyx accepts only US dollars
 * @param description            description of the payment, for the payment connector
 * @param interDigitTimeoutMillis time to wait for the next key, in milliseconds
 * @param language               language of the prompts, for example en-US
 * @param maxAttempts            maximum number of attempts for each detail, 1 or more
 * @param metadata               further data of the payment for the payment connector, as a JSON object or a map
 * @param parameters             further parameters of the payment connector, as a JSON object or a map
 * @param paymentMethod          means of payment, which determines the details to collect
 * @param paymentToken           token of an earlier payment. The command then collects nothing from the caller. Not
 *                               together with validCardTypes
 * @param prompts                prompts for the details, as a JSON object or a bean: each key is a detail, such as
 *                               payment-card-number, each value a text or a list of texts with conditions
 * @param serviceLevel           quality of the speech: basic or premium
 * @param timeoutMillis          time to wait for the first key of each detail, in milliseconds
 * @param transactionType        type of the transaction: charge charges the amount, tokenize creates a token for later
 *                               payments. If omitted, the amount determines the type
 * @param validCardTypes         types of cards to accept, such as visa, mastercard or amex. After a card of another type,
 *                               the command asks again. Give the option once for each type. If omitted, the command accepts
 *                               all types
 * @param voice                  voice of the prompts: female, male, or provider, model and name separated by dots, for
 *                               example AWS.Polly.Joanna
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
