package org.cameltelnyx.voice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.api.AuthenticationException;
import org.cameltelnyx.voice.api.CallEndedException;
import org.cameltelnyx.voice.api.CallNotAnsweredException;
import org.cameltelnyx.voice.api.InvalidRequestException;
import org.cameltelnyx.voice.api.OutcomeUnknownException;
import org.cameltelnyx.voice.api.RateLimitedException;
import org.cameltelnyx.voice.api.ServerException;
import org.cameltelnyx.voice.api.TelnyxError;
import org.cameltelnyx.voice.api.TelnyxVoiceException;
import org.cameltelnyx.voice.api.UnreachableException;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each way in which a command can fail is an exception of its own, with all that Telnyx said and without secrets.
 */
class ProducerFailureTest extends TelnyxVoiceTestSupport {

    /** One attempt each: what a second one changes is told by ProducerRetryTest. */
    @Override
    TelnyxVoiceComponent newComponent() {
        TelnyxVoiceComponent component = super.newComponent();
        component.getConfiguration().setMaxRetries(0);
        return component;
    }

    @Test
    void aWrongKeyIsAnAuthenticationFailure() {
        component().getConfiguration().setApiKey("KEY-not-telnyx");

        TelnyxVoiceException failure = fail("telnyx-voice:stop-siprec", telnyx().call().answer());

        assertThat(failure).isExactlyInstanceOf(AuthenticationException.class);
        assertThat(failure.getHttpResponseCode()).isEqualTo(401);
        assertThat(failure.getErrorCode()).isEqualTo("10009");
        assertThat(failure).hasMessageContaining("option apiKey")
                .hasMessageContaining("TELNYX_API_KEY")
                .hasMessageNotContaining("KEY-not-telnyx");
    }

    @ParameterizedTest
    @CsvSource({
            "400, InvalidRequestException", "403, AuthenticationException", "404, InvalidRequestException",
            "408, OutcomeUnknownException", "409, InvalidRequestException", "422, InvalidRequestException",
            "429, RateLimitedException", "500, ServerException", "502, ServerException", "503, ServerException",
            "504, ServerException", "302, TelnyxVoiceException"})
    void aStatusIsAnException(int status, String type) {
        telnyx().faults()
                .on("stop-siprec")
                .answer(status,
                        Map.of("x-ratelimit-limit", "10", "x-ratelimit-remaining", "0", "x-ratelimit-reset", "3",
                                "Location", telnyx().baseUrl() + "/elsewhere"),
                        """
                                {"errors":[{"code":"12345","title":"First","detail":"One","source":{"pointer":"/a"}},\
                                {"code":678,"title":"Second","description":"Two","source":{"parameter":"b"}}]}""");

        TelnyxVoiceException failure = fail("telnyx-voice:stop-siprec", telnyx().call().answer());

        assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
        assertThat(failure.getAction()).isEqualTo("stop-siprec");
        assertThat(failure.getHttpResponseCode()).isEqualTo(status);
        assertThat(failure.getErrors()).containsExactly(
                new TelnyxError("12345", "First", "One", "/a"), new TelnyxError("678", "Second", "Two", "b"));
        assertThat(failure.getRateLimit().limit()).isEqualTo(10);
        assertThat(failure.getRateLimit().remaining()).isZero();
        assertThat(failure.getRateLimit().reset()).isEqualTo(Duration.ofSeconds(3));
        assertThat(failure).hasMessageContainingAll("telnyx-voice:stop-siprec", String.valueOf(status), "First: One", "/a",
                "678");
        // neither followed nor sent again behind our back
        assertThat(telnyx().received()).hasSize(1);
    }

    @Test
    void anEndedCallHasAnExceptionOfItsOwn() {
        TelnyxVoiceException failure = fail("telnyx-voice:stop-siprec", telnyx().call().answer().hangup());

        assertThat(failure).isExactlyInstanceOf(CallEndedException.class).isInstanceOf(InvalidRequestException.class);
        assertThat(failure.getErrorCode()).isEqualTo("90018");
    }

    @Test
    void aCallThatIsNotAnsweredHasAnExceptionOfItsOwn() {
        TelnyxVoiceException failure = fail("telnyx-voice:start-siprec", telnyx().call());

        assertThat(failure).isExactlyInstanceOf(CallNotAnsweredException.class);
        assertThat(failure.getErrorCode()).isEqualTo("90034");
        assertThat(failure).hasMessageContaining("wait for the event call.answered");
    }

    /** What Telnyx says may end with a full stop, and what we add begins a new sentence. */
    @ParameterizedTest
    @CsvSource({"401, 10009, The API key", "422, 90015, The id must be", "422, 90034, Answer the call",
            "500, 10007, Whether it"})
    void eachSentenceHasOneFullStop(int status, String code, String next) {
        for (String detail : List.of("It is so", "It is so.")) {
            telnyx().faults()
                    .on("stop-siprec")
                    .answer(status, Map.of(),
                            "{\"errors\":[{\"code\":\"" + code + "\",\"title\":\"Said\",\"detail\":\"" + detail + "\"}]}");

            assertThat(fail("telnyx-voice:stop-siprec?maxRetries=0&autoCommandId=false", telnyx().call().answer()))
                    .hasMessageContaining("It is so")
                    .hasMessageContaining(". " + next)
                    .hasMessageNotContaining("..");
        }
    }

    @Test
    void anIdThatTelnyxDoesNotKnowIsAnInvalidRequest() {
        Exchange exchange = send("telnyx-voice:stop-siprec", null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:none"));

        assertThat(exchange.getException()).isExactlyInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll("90015", "/call_control_id");
    }

    static Stream<Arguments> answersThatAreNone() {
        return Stream.of(
                Arguments.of("<html>Hello</html>", "<html>Hello"), Arguments.of("", "empty"), Arguments.of("{\"data\":", "{"),
                Arguments.of("[]", "no JSON object"), Arguments.of("x".repeat(2_000_000), "larger than 1048576 bytes"));
    }

    @ParameterizedTest
    @MethodSource("answersThatAreNone")
    void aSuccessWithoutJsonIsAFailure(String body, String said) {
        telnyx().faults().on("stop-siprec").answer(200, Map.of(), body);

        TelnyxVoiceException failure = fail("telnyx-voice:stop-siprec", telnyx().call().answer());

        assertThat(failure).isExactlyInstanceOf(TelnyxVoiceException.class).hasMessageContainingAll("accepted", said);
        assertThat(failure.getMessage()).hasSizeLessThan(500);
        assertThat(failure.getHttpResponseCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("answersThatAreNone")
    void aRefusalWithoutJsonKeepsItsType(String body, String said) {
        telnyx().faults().on("stop-siprec").answer(503, Map.of(), body);

        TelnyxVoiceException failure = fail("telnyx-voice:stop-siprec", telnyx().call().answer());

        assertThat(failure).isExactlyInstanceOf(ServerException.class).hasMessageContaining("503");
        assertThat(failure.getErrors()).isEmpty();
    }

    @Test
    void aConnectionThatIsRefusedWasNotSent() throws Exception {
        component().getConfiguration().setBaseUrl("http://127.0.0.1:" + closedPort() + "/v2");

        TelnyxVoiceException failure = fail("telnyx-voice:stop-siprec", telnyx().call().answer());

        assertThat(failure).isExactlyInstanceOf(UnreachableException.class).hasMessageContaining("not sent");
        assertThat(failure.getHttpResponseCode()).isZero();
        assertThat(failure.getRateLimit()).isNull();
    }

    @Test
    void anUnknownHostWasNotSent() {
        component().getConfiguration().setBaseUrl("https://telnyx.invalid/v2");

        assertThat(fail("telnyx-voice:stop-siprec", telnyx().call().answer())).isExactlyInstanceOf(UnreachableException.class);
    }

    @Test
    void aServerWithoutTlsWasNotSentTheKey() {
        component().getConfiguration().setBaseUrl(telnyx().baseUrl().replace("http:", "https:"));
        // such a server waits for the rest of what it takes for a request
        component().getConfiguration().setConnectTimeout(500);

        TelnyxVoiceException failure = fail("telnyx-voice:stop-siprec", telnyx().call().answer());

        assertThat(failure).isExactlyInstanceOf(UnreachableException.class).hasMessageContaining("not sent");
        assertThat(telnyx().received()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"before", "after", "cut"})
    void aBrokenConnectionLeavesTheOutcomeUnknown(String when) {
        var fault = telnyx().faults().on("stop-siprec");
        switch (when) {
            case "before" -> fault.dropBeforeEffect();
            case "after" -> fault.dropAfterEffect();
            default -> fault.cutResponse();
        }

        TelnyxVoiceException failure = fail("telnyx-voice:stop-siprec", telnyx().call().answer());

        assertThat(failure).isExactlyInstanceOf(OutcomeUnknownException.class).hasMessageContaining("unknown");
        assertThat(telnyx().received()).hasSize(1);
    }

    @Test
    void aLateAnswerLeavesTheOutcomeUnknown() {
        telnyx().faults().on("stop-siprec").latency(Duration.ofSeconds(20));

        TelnyxVoiceException failure = fail("telnyx-voice:stop-siprec?responseTimeout=200", telnyx().call().answer());

        assertThat(failure).isExactlyInstanceOf(OutcomeUnknownException.class).hasMessageContaining("unknown");
    }

    @Test
    void telnyxMayRepeatSecretsButTheExceptionDoesNot() {
        telnyx().faults()
                .on("refer")
                .answer(422, Map.of(), """
                        {"errors":[{"code":"1","title":"password hunter2","detail":"hunter2 with %s"}]}"""
                        .formatted(telnyx().apiKey()));

        TelnyxVoiceException failure = fail("telnyx-voice:refer?sipAddress=sip:a@b.example&sipAuthPassword=hunter2",
                telnyx().call().answer());

        assertThat(failure.toString() + failure.getErrors()).doesNotContain("hunter2", telnyx().apiKey()).contains("xxxxxx");
    }

    @Test
    void noPartOfASecretIsLeftWhereATextIsCut() {
        String password = "correct-horse-battery-staple";
        telnyx().faults().on("refer").answer(502, Map.of(), "<html>" + "x".repeat(60) + password + "</html>");

        TelnyxVoiceException failure = fail("telnyx-voice:refer?sipAddress=sip:a@b.example&sipAuthPassword=" + password,
                telnyx().call().answer());

        assertThat(failure).hasMessageContaining("xxxx").hasMessageNotContaining("correct");
    }

    @Test
    void aSecretInAnyFieldOfAnErrorIsHidden() {
        telnyx().faults().on("refer").answer(422, Map.of(), """
                {"errors":[{"code":"hunter2","title":"t","detail":"say \\"hunter2\\"","source":{"pointer":"/x/hunter2"}}]}""");

        TelnyxVoiceException failure = fail("telnyx-voice:refer?sipAddress=sip:a@b.example&sipAuthPassword=hunter2",
                telnyx().call().answer());

        assertThat(failure.toString() + failure.getErrors()).doesNotContain("hunter2");
    }

    @Test
    void aShortSecretIsHiddenOnlyWhereItStandsAlone() {
        telnyx().faults().on("send-dtmf").answer(422, Map.of(), """
                {"errors":[{"code":"90014","title":"Bad digits '1'","detail":"limit is 11 of 100"}]}""");

        TelnyxVoiceException failure = fail("telnyx-voice:send-dtmf?digits=1", telnyx().call().answer());

        assertThat(failure.getErrors()).containsExactly(
                new TelnyxError("90014", "Bad digits 'xxxxxx'", "limit is 11 of 100", null));
    }

    @Test
    void aRouteHandlesEachByItsType() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            builder.onException(CallEndedException.class).handled(true).setBody(builder.constant("hung up already"));
            builder.onException(RateLimitedException.class)
                    .handled(true)
                    .setBody(builder.simple("again in ${exception.rateLimit.reset.toSeconds} s"));
            builder.from("direct:handled").to("telnyx-voice:stop-siprec");
        }));
        SimulatedCall call = telnyx().call().answer();
        telnyx().faults().on("stop-siprec").status(429, Map.of("x-ratelimit-reset", "7"));
        Map<String, Object> headers = Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId());

        assertThat(send("direct:handled", null, headers).getMessage().getBody()).isEqualTo("again in 7 s");
        call.hangup();
        assertThat(send("direct:handled", null, headers).getMessage().getBody()).isEqualTo("hung up already");
    }

    private TelnyxVoiceException fail(String uri, SimulatedCall call) {
        Exchange exchange = send(uri, null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));
        assertThat(exchange.getException()).isInstanceOf(TelnyxVoiceException.class);
        return (TelnyxVoiceException) exchange.getException();
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
