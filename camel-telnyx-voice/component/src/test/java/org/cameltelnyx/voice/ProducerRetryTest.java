package org.cameltelnyx.voice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Exchange;
import org.cameltelnyx.voice.api.CallEndedException;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.api.InvalidRequestException;
import org.cameltelnyx.voice.api.OutcomeUnknownException;
import org.cameltelnyx.voice.api.RateLimitedException;
import org.cameltelnyx.voice.api.ServerException;
import org.cameltelnyx.voice.api.TelnyxVoiceException;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * When a command is sent again, how long after, and what the route is told then. {@link FaultMatrixTest} has all actions
 * and all faults.
 */
class ProducerRetryTest extends TelnyxVoiceTestSupport {

    private static final String AT_ONCE = "0";
    private static final String CALL_ENDED = """
            {"errors":[{"code":"90018","title":"Call has already ended"}]}""";

    /** Whether the thread of a waiting command was interrupted when the command had failed. */
    private volatile boolean interrupted;

    @Test
    void theResultTellsHowOftenTheCommandWasSent() {
        telnyx().faults().on("send-dtmf").status(503, Map.of("Retry-After", AT_ONCE));

        CommandResult result = succeed("telnyx-voice:send-dtmf?digits=1");

        assertThat(result.attempts()).isEqualTo(2);
        assertThat(telnyx().received()).extracting(ReceivedCommand::status).containsExactly(503, 200);
        assertThat(succeed("telnyx-voice:send-dtmf?digits=1").attempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void maxRetriesBoundsTheAttempts(int maxRetries) {
        telnyx().faults().on("send-dtmf").always().status(429, Map.of("Retry-After", AT_ONCE));

        TelnyxVoiceException failure = fail("telnyx-voice:send-dtmf?digits=1&maxRetries=" + maxRetries);

        assertThat(failure).isExactlyInstanceOf(RateLimitedException.class);
        assertThat(failure.getAttempts()).isEqualTo(maxRetries + 1);
        assertThat(telnyx().received()).hasSize(maxRetries + 1);
    }

    @Test
    void maxRetryTimeBoundsThemToo() {
        telnyx().faults().on("send-dtmf").always().status(503);

        // less than the shortest pause
        assertThat(fail("telnyx-voice:send-dtmf?digits=1&maxRetryTime=100").getAttempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"429, Retry-After, 1", "429, x-ratelimit-reset, 1", "503, Retry-After, 1"})
    void waitsAsLongAsTelnyxAsks(int status, String header, String seconds) {
        telnyx().faults().on("send-dtmf").status(status, Map.of(header, seconds));

        succeed("telnyx-voice:send-dtmf?digits=1");

        assertThat(pauseBeforeSecondAttempt()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void waitsUntilTheDateThatIsAskedFor() {
        Instant date = Instant.now().plusSeconds(3);
        telnyx().faults()
                .on("send-dtmf")
                .status(503, Map.of(
                        "Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC))));

        succeed("telnyx-voice:send-dtmf?digits=1");

        // a date has no fractions of a second
        assertThat(telnyx().received().get(1).receivedAt()).isAfterOrEqualTo(date.minusSeconds(1));
    }

    @Test
    void theWindowOfARateLimitMattersOnlyIfItIsExceeded() {
        telnyx().faults().on("send-dtmf").status(503, Map.of("x-ratelimit-reset", "3600"));

        assertThat(succeed("telnyx-voice:send-dtmf?digits=1").attempts()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Retry-After", "x-ratelimit-reset"})
    void failsAtOnceIfTelnyxAsksForALongerWaitThanTheRouteHas(String header) {
        telnyx().faults()
                .on("send-dtmf")
                .status(429, Map.of(
                        header, "11", "x-ratelimit-limit", "30", "x-ratelimit-remaining", "0"));

        TelnyxVoiceException failure = fail("telnyx-voice:send-dtmf?digits=1");

        assertThat(failure).isExactlyInstanceOf(RateLimitedException.class);
        assertThat(failure.getAttempts()).isEqualTo(1);
        assertThat(failure.isOutcomeUnknown()).isFalse();
        assertThat(failure.getRateLimit().limit()).isEqualTo(30);
        assertThat(failure.getRateLimit().remaining()).isZero();
    }

    @Test
    void theIdOfTheUserIsKept() {
        telnyx().faults().on("send-dtmf").status(503, Map.of("Retry-After", AT_ONCE));

        succeed("telnyx-voice:send-dtmf?digits=1&commandId=mine");

        assertThat(telnyx().received()).extracting(it -> it.json().path("command_id").asText())
                .containsExactly("mine", "mine");
    }

    @Test
    void withoutAnIdACommandIsNotSentAgainAndTheRouteIsToldWhy() {
        telnyx().faults().on("send-dtmf").afterEffect().status(503);

        TelnyxVoiceException failure = fail("telnyx-voice:send-dtmf?digits=1&autoCommandId=false");

        assertThat(failure).isExactlyInstanceOf(ServerException.class)
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContainingAll("Whether it has taken effect is unknown", "not sent again", "command_id");
        assertThat(failure.isOutcomeUnknown()).isTrue();
        assertThat(telnyx().received()).hasSize(1);
    }

    @Test
    void whatStopsSomethingIsSentAgainWithoutAnId() {
        telnyx().faults().on("stop-siprec").dropAfterEffect();

        assertThat(succeed("telnyx-voice:stop-siprec?autoCommandId=false").attempts()).isEqualTo(2);
    }

    @Test
    void aCommandInProgressIsAskedForAgain() {
        telnyx().faults().on("send-dtmf").status(409, Map.of("Retry-After", AT_ONCE));
        telnyx().faults().on("start-siprec").status(409, Map.of("Retry-After", AT_ONCE));

        assertThat(succeed("telnyx-voice:send-dtmf?digits=1").attempts()).isEqualTo(2);
        assertThat(fail("telnyx-voice:start-siprec")).isExactlyInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aRefusalAfterALostAnswerDoesNotHideThatTheFirstMayHaveTakenEffect() {
        telnyx().faults().on("refer").dropAfterEffect();
        telnyx().faults().on("refer").answer(422, Map.of(), CALL_ENDED);

        TelnyxVoiceException failure = fail("telnyx-voice:refer?sipAddress=sip:a@b.example");

        assertThat(failure).isExactlyInstanceOf(CallEndedException.class)
                .hasMessageContaining("Whether an earlier attempt has taken effect is unknown");
        assertThat(failure.isOutcomeUnknown()).isTrue();
        assertThat(failure.getAttempts()).isEqualTo(2);
        assertThat(telnyx().effects("refer")).isEqualTo(1);
    }

    @Test
    void aRateLimitAfterALostAnswerIsAnUnknownOutcome() {
        telnyx().faults().on("refer").dropAfterEffect();
        telnyx().faults().on("refer").always().status(429, Map.of("Retry-After", "60"));

        TelnyxVoiceException failure = fail("telnyx-voice:refer?sipAddress=sip:a@b.example");

        assertThat(failure).isExactlyInstanceOf(OutcomeUnknownException.class);
        assertThat(failure.getHttpResponseCode()).isEqualTo(429);
        assertThat(telnyx().effects("refer")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    application-create?applicationName=a&webhookEventUrl=https://a.example | application-delete?applicationId=ID
                    siprec-connector-create?name=x&host=srs.example.com&port=5060          | siprec-connector-delete?siprecConnectorName=x
                    queue-create?queueName=x                                               | queue-delete?queueName=x
                    queue-create?queueName=x                                               | request?httpMethod=DELETE&resource=/queues/x
                    """)
    void whatALostAttemptHasDeletedIsDeleted(String create, String delete) {
        Object id = succeed("telnyx-voice:" + create).data().get("id");
        telnyx().faults().onAny().dropAfterEffect();

        CommandResult result = succeed("telnyx-voice:" + delete.replace("ID", String.valueOf(id)));

        assertThat(result.attempts()).isEqualTo(2);
        assertThat(result.httpStatus()).isEqualTo(404);
        assertThat(result.data()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            queue-delete?queueName=x   | false | {"errors":[{"code":"10005"}]} | 1
            queue-delete?queueName=x   | true  | {}                            | 2
            queue-delete?queueName=x   | true  | <html>                        | 2
            queue-retrieve?queueName=x | true  | {"errors":[{"code":"10005"}]} | 2
            """)
    void whatIsNotFoundIsAFailureOtherwise(String command, boolean afterALostAnswer, String answer, int attempts) {
        if (afterALostAnswer) {
            telnyx().faults().onAny().dropBeforeEffect();
        }
        telnyx().faults().onAny().answer(404, Map.of(), answer);

        TelnyxVoiceException failure = fail("telnyx-voice:" + command);

        assertThat(failure).isExactlyInstanceOf(InvalidRequestException.class);
        assertThat(failure.getAttempts()).isEqualTo(attempts);
        assertThat(failure.isOutcomeUnknown()).isEqualTo(afterALostAnswer);
    }

    /** The path would name nothing the second time. */
    @Test
    void aConnectorThatMayHaveBeenRenamedIsNotReplacedAgain() {
        telnyx().siprecConnector("x").faults().on("siprec-connector-update").dropAfterEffect();

        assertThat(fail("telnyx-voice:siprec-connector-update?siprecConnectorName=x&name=y&host=srs.example.com&port=5060"))
                .isExactlyInstanceOf(OutcomeUnknownException.class);
        assertThat(telnyx().received("siprec-connector-update")).hasSize(1);
    }

    @Test
    void aServerThatGoesAwayAfterALostAnswerIsAnUnknownOutcome() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> once = CompletableFuture.runAsync(() -> takeOneRequestAndVanish(server));

            TelnyxVoiceException failure = fail(
                    "telnyx-voice:send-dtmf?digits=1&baseUrl=http://127.0.0.1:" + server.getLocalPort() + "/v2");

            once.get(10, TimeUnit.SECONDS);
            assertThat(failure).isExactlyInstanceOf(OutcomeUnknownException.class).hasMessageContaining("not sent");
            assertThat(failure.isOutcomeUnknown()).isTrue();
            assertThat(failure.getAttempts()).isEqualTo(3);
        }
    }

    @Test
    void aContextThatStopsEndsTheWait() throws Exception {
        CompletableFuture<TelnyxVoiceException> failure = new CompletableFuture<>();
        startWaiting(failure);

        context().stop();

        assertThat(failure.get(8, TimeUnit.SECONDS)).isExactlyInstanceOf(RateLimitedException.class);
        assertThat(telnyx().received()).hasSize(1);
    }

    @Test
    void anInterruptedThreadEndsTheWaitAndStaysInterrupted() throws Exception {
        CompletableFuture<TelnyxVoiceException> failure = new CompletableFuture<>();
        Thread thread = startWaiting(failure);

        thread.interrupt();

        assertThat(failure.get(8, TimeUnit.SECONDS)).isExactlyInstanceOf(RateLimitedException.class);
        assertThat(interrupted).isTrue();
    }

    /** Starts a command that Telnyx makes wait for nine seconds. */
    private Thread startWaiting(CompletableFuture<TelnyxVoiceException> failure) {
        telnyx().faults().on("send-dtmf").always().status(429, Map.of("Retry-After", "9"));
        Thread thread = new Thread(() -> {
            TelnyxVoiceException thrown = fail("telnyx-voice:send-dtmf?digits=1");
            interrupted = Thread.currentThread().isInterrupted();
            failure.complete(thrown);
        });
        thread.start();
        await().until(() -> Arrays.stream(thread.getStackTrace()).anyMatch(it -> it.getMethodName().equals("pauses")));
        return thread;
    }

    // a call that has ended

    @Test
    void aCallThatHasEndedCanBeIgnored() {
        SimulatedCall call = telnyx().call().answer().hangup();

        Exchange exchange = sendTo("telnyx-voice:send-dtmf?digits=1&ignoreCallEnded=true", call);

        assertThat(exchange.getException()).isNull();
        CommandResult result = exchange.getMessage().getHeader(TelnyxVoiceConstants.RESULT, CommandResult.class);
        assertThat(result.result()).isEqualTo(CommandResult.CALL_ENDED).isEqualTo("call_ended");
        assertThat(result.callControlId()).isEqualTo(call.callControlId());
        assertThat(result.commandId()).isNotNull();
        assertThat(result.data()).isEmpty();
        assertThat(result.rateLimit().limit()).isPositive();
        assertThat(result.attempts()).isEqualTo(1);
    }

    @Test
    void andNothingElseIsIgnoredWithIt() {
        // the code alone does not tell
        telnyx().faults().on("send-dtmf").answer(404, Map.of(), CALL_ENDED);
        assertThat(fail("telnyx-voice:send-dtmf?digits=1&ignoreCallEnded=true"))
                .isExactlyInstanceOf(InvalidRequestException.class);
        assertThat(sendTo("telnyx-voice:start-siprec?ignoreCallEnded=true", telnyx().call()).getException())
                .isInstanceOf(InvalidRequestException.class);
    }

    private static void takeOneRequestAndVanish(ServerSocket server) {
        try (Socket socket = server.accept()) {
            assertThat(socket.getInputStream().read()).isPositive();
            server.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Duration pauseBeforeSecondAttempt() {
        return Duration.between(telnyx().received().get(0).receivedAt(), telnyx().received().get(1).receivedAt());
    }

    private CommandResult succeed(String uri) {
        Exchange exchange = sendTo(uri, telnyx().call().answer());
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getHeader(TelnyxVoiceConstants.RESULT, CommandResult.class);
    }

    private TelnyxVoiceException fail(String uri) {
        Exchange exchange = sendTo(uri, telnyx().call().answer());
        assertThat(exchange.getException()).isInstanceOf(TelnyxVoiceException.class);
        return (TelnyxVoiceException) exchange.getException();
    }

    private Exchange sendTo(String uri, SimulatedCall call) {
        return send(uri, null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));
    }
}
