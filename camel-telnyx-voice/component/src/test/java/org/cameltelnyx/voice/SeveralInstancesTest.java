package org.cameltelnyx.voice;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.cameltelnyx.voice.docs.CallFlows;
import org.cameltelnyx.voice.simulator.Delivery;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Call flows in processes of their own: two behind a proxy that spreads events over them, and one that is killed in a flow. */
@Tag("any-camel")
@Timeout(300)
class SeveralInstancesTest {

    private static final int CALLS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TelnyxSimulator telnyx = TelnyxSimulator.builder()
            .answerDialedCalls(true)
            .webhookTimeout(TelnyxSimulator.PATIENCE)
            .start();
    private final KilledApplication first = new KilledApplication(FlowInstance.class, CrashingApplication.PATH,
            "-XX:TieredStopAtLevel=1");
    private final KilledApplication second = new KilledApplication(FlowInstance.class, CrashingApplication.PATH,
            "-XX:TieredStopAtLevel=1");

    @AfterEach
    void end() {
        first.close();
        second.close();
        telnyx.close();
    }

    @Test
    void eachCallStaysAtTheInstanceThatHasAnsweredIt() throws Exception {
        try (RoundRobin proxy = new RoundRobin(start(first, CallFlows.Instance.class),
                start(second, CallFlows.Instance.class))) {
            telnyx.webhookUrl(proxy.url(CrashingApplication.PATH));

            List<SimulatedCall> callers = IntStream.range(0, CALLS).mapToObj(i -> telnyx.call()).toList();

            await().atMost(PATIENCE).until(() -> callers.stream().allMatch(caller -> caller.peer().isPresent()));
            telnyx.awaitIdle();
            Map<String, Long> answered = telnyx.received("answer")
                    .stream()
                    .collect(Collectors.groupingBy(SeveralInstancesTest::webhookUrl, Collectors.counting()));
            assertThat(answered.values()).containsExactly(CALLS / 2L, CALLS / 2L);
            assertThat(telnyx.received("transfer")).hasSize(CALLS);
            assertThat(proxy.requests()).as("only the first event of each call is spread").isEqualTo(CALLS);
            assertThat(telnyx.deliveries()).allMatch(Delivery::acknowledged).hasSizeGreaterThan(4 * CALLS);
        }
    }

    @Test
    void withoutAUrlOfTheInstanceEventsGetLost() throws Exception {
        try (RoundRobin proxy = new RoundRobin(start(first, CallFlows.Resume.class), start(second, CallFlows.Resume.class))) {
            telnyx.webhookUrl(proxy.url(CrashingApplication.PATH));

            // call.initiated comes to the first instance, and call.answered to the second
            telnyx.call();

            telnyx.awaitReceived("answer", 1);
            telnyx.awaitIdle();
            assertThat(telnyx.received("gather-using-speak")).isEmpty();
        }
    }

    @Test
    void aCallOutlivesTheProcessOfItsFlow() throws Exception {
        start(first, CallFlows.Resume.class);
        telnyx.webhookUrl(first.webhookUrl());
        SimulatedCall caller = telnyx.call();
        telnyx.awaitReceived("gather-using-speak", 1);

        first.kill();
        start(first, CallFlows.Resume.class);
        caller.type("1");

        await().atMost(PATIENCE).until(() -> caller.peer().isPresent());
        assertThat(telnyx.received("transfer")).hasSize(1);
    }

    private int start(KilledApplication instance, Class<?> flow) throws Exception {
        return instance.start(telnyx.baseUrl(), telnyx.apiKey(), telnyx.publicKey(), flow.getName());
    }

    private static String webhookUrl(ReceivedCommand command) {
        return command.json().path("webhook_url").asText();
    }
}
