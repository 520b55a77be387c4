package org.cameltelnyx.voice;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.cameltelnyx.voice.action.Pay;
import org.cameltelnyx.voice.action.PayPrompt;
import org.cameltelnyx.voice.action.PayPrompts;
import org.cameltelnyx.voice.event.CallPaymentCompleted;
import org.cameltelnyx.voice.event.PaymentErrorType;
import org.cameltelnyx.voice.event.PaymentMethod;
import org.cameltelnyx.voice.event.PaymentResult;
import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A caller pays.
 */
class PayTest extends AwaitTestSupport {

    private static final String TOKEN = "tok_hunter2";

    private static Arguments row(String options, Consumer<SimulatedCall> deed, PaymentResult result) {
        return Arguments.of(options, deed, result);
    }

    static Stream<Arguments> payments() {
        return Stream.of(
                row("amount=10.50", SimulatedCall::pay, PaymentResult.SUCCESS),
                row("paymentMethod=ach-debit&amount=1", SimulatedCall::pay, PaymentResult.SUCCESS),
                row("transactionType=tokenize", SimulatedCall::pay, PaymentResult.SUCCESS),
                row("amount=10.50", call -> call.payWrongly("invalid-date").pay(), PaymentResult.SUCCESS),
                row("amount=10.50", call -> call.refusePayments("card_declined").pay(), PaymentResult.PAYMENT_CONNECTOR_ERROR),
                row("maxAttempts=2", call -> call.payWrongly("invalid-card-number").payWrongly("invalid-card-type"),
                        PaymentResult.TOO_MANY_FAILED_ATTEMPTS),
                row("maxAttempts=2&timeoutMillis=4000", call -> telnyx().clock().advance(Duration.ofSeconds(10)),
                        PaymentResult.TOO_MANY_FAILED_ATTEMPTS),
                row("amount=1", call -> call.endPayment("internal-error"), PaymentResult.INTERNAL_ERROR));
    }

    /** Any end is a result, good or bad. */
    @ParameterizedTest
    @MethodSource("payments")
    void theRouteGoesOnWithTheEndOfThePayment(String options, Consumer<SimulatedCall> deed, PaymentResult result)
            throws Exception {
        SimulatedCall call = telnyx().call().answer();
        CompletableFuture<Exchange> flow = template().asyncSend(routeTo("telnyx-voice:pay?await=true&" + options),
                exchange -> exchange.getMessage().setHeader(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));
        telnyx().awaitReceived("pay", 1);
        awaitWaiting("pay", 1);

        deed.accept(call);

        Exchange exchange = flow.get(30, TimeUnit.SECONDS);
        assertThat(exchange.getException()).isNull();
        CallPaymentCompleted completed = exchange.getMessage().getBody(CallPaymentCompleted.class);
        assertThat(completed.result()).isEqualTo(result);
        boolean token = options.contains("tokenize");
        assertThat(completed.tokenId() != null).isEqualTo(token && result.equals(PaymentResult.SUCCESS));
        assertThat(completed.chargeId() != null).isEqualTo(!token && result.equals(PaymentResult.SUCCESS));
        assertThat(completed.paymentMethod())
                .isEqualTo(options.contains("ach") ? PaymentMethod.ACH_DEBIT : PaymentMethod.CREDIT_CARD);
    }

    @Test
    void theEndOfTheCallCancelsThePayment() throws Exception {
        SimulatedCall call = telnyx().call().answer();
        CompletableFuture<Exchange> flow = template().asyncSend(routeTo("telnyx-voice:pay?await=true"),
                exchange -> exchange.getMessage().setHeader(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));
        awaitWaiting("pay", 1);
        telnyx().webhookFaults().on("call.hangup").late(Duration.ofMillis(500));

        call.hangup();

        Exchange exchange = flow.get(30, TimeUnit.SECONDS);
        assertThat(exchange.getMessage().getBody(CallPaymentCompleted.class).result()).isEqualTo(PaymentResult.CANCELLED);
    }

    @Test
    void aTokenIsPaidWithAtOnceAndShowsNowhere() throws Exception {
        SimulatedCall call = telnyx().call().answer();
        Map<String, Object> headers = Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId());
        telnyx().faults().on("pay").status(422);

        try (CapturedLog log = new CapturedLog()) {
            Exchange refused = send("telnyx-voice:pay?amount=5&paymentToken=RAW(" + TOKEN + ")", null, headers);
            Exchange exchange = send(routeTo("telnyx-voice:pay?await=true&amount=5"),
                    Map.of("payment_token", TOKEN), headers);

            assertThat(refused.getException()).isNotNull().hasMessageNotContaining(TOKEN);
            assertThat(exchange.getMessage().getBody(CallPaymentCompleted.class).result()).isEqualTo(PaymentResult.SUCCESS);
            assertThat(lastReceived().json().path("payment_token").asText()).isEqualTo(TOKEN);
            assertThat(log.text()).doesNotContain(TOKEN);
        }
        assertThat(Pay.builder().paymentToken(TOKEN).build().toString()).doesNotContain(TOKEN).contains("xxxxxx");
    }

    @Test
    void anEventShowsNothingOfTheCardInItsText() throws Exception {
        SimulatedCall call = telnyx().call().answer();
        context().addRoutes(org.apache.camel.builder.RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook?events=call.payment.*").process(this::note)));
        send("telnyx-voice:pay?transactionType=tokenize", null,
                Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));

        call.pay();
        telnyx().awaitIdle();

        assertThat(seen).extracting(event -> ((VoiceEvent) event).eventType())
                .containsExactlyInAnyOrder("call.payment.progress", "call.payment.progress", "call.payment.progress",
                        "call.payment.progress", "call.payment.progress", "call.payment.completed");
        // ids and times can hold any digits
        assertThat(seen.toString().replaceAll("[0-9a-f:.TZ_-]{20,}", "")).contains("expiration-date")
                .doesNotContain("1111", "94105", "1230", "tok_");
    }

    @Test
    void promptsAreTextsOrListsWithConditions() {
        SimulatedCall call = telnyx().call().answer();
        Map<String, Object> headers = Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId());
        Pay command = Pay.builder()
                .amount(10.5)
                .prompts(PayPrompts.builder()
                        .expirationDate("Until when?")
                        .paymentCardNumber(List.of(PayPrompt.builder().text("The number, please").build(),
                                PayPrompt.builder().text("Again").errorType(PaymentErrorType.TIMEOUT).attempt("2 3").build()))
                        .build())
                .build();

        assertThat(send("telnyx-voice:pay", command, headers).getException()).isNull();

        assertThat(lastReceived().json().path("prompts")).hasToString("""
                {"payment-card-number":[{"text":"The number, please"},\
                {"text":"Again","attempt":"2 3","error_type":"timeout"}],"expiration-date":"Until when?"}""");
        assertThat(lastReceived().json().path("amount").decimalValue()).isEqualByComparingTo("10.5");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void anAmountIsANumber(double amount) {
        assertThat(send("telnyx-voice:pay", Pay.builder().amount(amount).build(),
                Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:x")).getException())
                .hasMessageContaining("amount '" + amount + "' must be a number");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            amount=-1                                                | amount '-1.0' must be from 0 upwards
            amount=9007199254740993                                  | must be a number of 15 digits at most
            amount=1e-400                                            | must be a number of 15 digits at most
            currency=EUR                                             | must be one of USD, usd
            validCardTypes=visa&validCardTypes=gold                  | must be one of visa
            prompts={"payment-card-number":[{"attempt":"1"}]}        | text is required
            prompts={"payment-card-number":[{"text":"a","error_type":"x"}]} | must be one of timeout
            prompts={"payment-card-number":{"text":"a"}}             | payment-card-number must be text
            prompts={"card-number":"a"}                              | unknown field card-number
            maxAttempts=0                                            | must be from 1 upwards
            """)
    void whatTelnyxCannotTakeFailsAtTheStart(String options, String message) {
        assertThatThrownBy(() -> context().getEndpoint("telnyx-voice:pay?" + options)).rootCause()
                .hasMessageContaining(message);
    }
}
