package org.cameltelnyx.voice.api;

import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommandOutcomeTest {

    private static final Map<CommandOutcome, Class<?>> EXCEPTIONS = Map.of(
            CommandOutcome.CALL_ENDED, CallEndedException.class, CommandOutcome.CALL_NOT_ANSWERED,
            CallNotAnsweredException.class, CommandOutcome.AUTHENTICATION, AuthenticationException.class,
            CommandOutcome.RATE_LIMITED, RateLimitedException.class, CommandOutcome.INVALID_REQUEST,
            InvalidRequestException.class, CommandOutcome.UNREACHABLE, UnreachableException.class, CommandOutcome.SERVER,
            ServerException.class, CommandOutcome.OUTCOME_UNKNOWN, OutcomeUnknownException.class, CommandOutcome.OTHER,
            TelnyxVoiceException.class);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OK")
    void eachFailureHasItsException(CommandOutcome outcome) {
        TelnyxVoiceException failure = outcome.failure("refer", 422,
                new TelnyxError("90018", "Call ended", "It is over", null));

        assertThat(failure).isExactlyInstanceOf(EXCEPTIONS.get(outcome)).hasMessageContainingAll("telnyx-voice:refer", "90018");
        assertThat(failure.getOutcome()).isEqualTo(outcome);
        assertThat(failure.getAction()).isEqualTo("refer");
        assertThat(failure.getHttpResponseCode()).isEqualTo(422);
        assertThat(failure.getErrorCode()).isEqualTo("90018");
        assertThat(failure.isOutcomeUnknown()).isEqualTo(failure instanceof OutcomeUnknownException);
    }

    @Test
    void okIsNoFailure() {
        assertThatThrownBy(() -> CommandOutcome.OK.failure("refer", 200)).isInstanceOf(IllegalArgumentException.class);
    }

    /** As a user tests what a route makes of a failure, without a simulator. */
    @Test
    void aRouteHandlesAFailureThatATestMakes() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addRoutes(RouteBuilder.loadRoutesBuilder(routes -> {
                routes.onException(CallEndedException.class).handled(true).setBody(routes.simple("${exception.outcome}"));
                routes.from("direct:start").process(exchange -> {
                    throw CommandOutcome.CALL_ENDED.failure("refer", 422);
                });
            }));
            context.start();

            Exchange exchange = context.createProducerTemplate().send("direct:start", it -> {
            });

            assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("call-ended");
        }
    }
}
