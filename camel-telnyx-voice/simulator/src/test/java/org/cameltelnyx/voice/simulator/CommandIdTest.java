package org.cameltelnyx.voice.simulator;

import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class CommandIdTest {

    private static final String ONE = "{\"digits\":\"1\",\"command_id\":\"c-1\"}";

    private final MutableClock clock = new MutableClock();

    @RegisterExtension
    final TelnyxSimulatorExtension telnyx = new TelnyxSimulatorExtension(TelnyxSimulator.builder().clock(clock));

    @Test
    void repeatedCommandHasNoSecondEffectAndIsAnsweredLikeTheFirst() {
        SimulatedCall call = telnyx.simulator().call().answer();
        HttpResponse<String> first = send(call, ONE);
        clock.advance(Duration.ofSeconds(59));

        HttpResponse<String> second = send(call, ONE);

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(call.digits()).isEqualTo("1");
        assertThat(telnyx.simulator().effects("send-dtmf")).isEqualTo(1);
        assertThat(telnyx.simulator().received("send-dtmf")).extracting(ReceivedCommand::tookEffect)
                .containsExactly(true, false);
    }

    @Test
    void repeatedCommandIsAnsweredLikeTheFirstEvenWhenTheCallIsOver() {
        SimulatedCall call = telnyx.simulator().call().answer();
        send(call, ONE);
        call.hangup();

        assertThat(send(call, ONE).statusCode()).isEqualTo(200);
    }

    @Test
    void commandIdIsForgottenAfterSixtySeconds() {
        SimulatedCall call = telnyx.simulator().call().answer();
        send(call, ONE);
        clock.advance(Duration.ofSeconds(60));

        send(call, ONE);

        assertThat(call.digits()).isEqualTo("11");
    }

    @Test
    void refusedCommandDoesNotUseUpItsId() {
        SimulatedCall call = telnyx.simulator().call();
        assertThat(send(call, ONE).statusCode()).isEqualTo(422);
        call.answer();

        assertThat(send(call, ONE).statusCode()).isEqualTo(200);
        assertThat(call.digits()).isEqualTo("1");
    }

    @Test
    void otherCallsAndOtherIdsAreOtherCommands() {
        SimulatedCall call = telnyx.simulator().call().answer();
        SimulatedCall other = telnyx.simulator().call().answer();

        send(call, ONE);
        send(other, ONE);
        send(call, ONE.replace("c-1", "c-2"));
        send(call, "{\"digits\":\"5\"}");
        send(call, "{\"digits\":\"5\"}");

        assertThat(call.digits()).isEqualTo("1155");
        assertThat(other.digits()).isEqualTo("1");
    }

    @Test
    void actionsThatHaveNoCommandIdTakeEffectAgain() {
        RestClient client = new RestClient(telnyx.simulator());
        SimulatedCall call = telnyx.simulator().call().answer();

        client.post(call, "siprec_start", "{\"command_id\":\"c-1\"}");
        client.post(call, "siprec_start", "{\"command_id\":\"c-1\"}");

        assertThat(telnyx.simulator().effects("start-siprec")).isEqualTo(2);
    }

    private HttpResponse<String> send(SimulatedCall call, String body) {
        return new RestClient(telnyx.simulator()).post(call, "send_dtmf", body);
    }
}
