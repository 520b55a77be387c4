package org.cameltelnyx.voice.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;

import com.sun.management.OperatingSystemMXBean;
import org.cameltelnyx.voice.benchmarks.SignedEvent.Kind;
import org.cameltelnyx.voice.benchmarks.WebhookServer.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

class WebhookServerTest {

    @ParameterizedTest
    @EnumSource
    void answersTheClient(Way way) throws Exception {
        try (WebhookServer server = new WebhookServer(way, null); LoadClient client = new LoadClient()) {
            for (Kind kind : Kind.values()) {
                client.sign(kind, 100);
                // fails if an answer is wrong
                assertThat(client.send(server.port()).operations()).isEqualTo(100);
            }
        }
    }

    @Test
    void tellsItsCpuTimeAndTheShareOfTheClient() throws Exception {
        try (ChildJvm client = new ChildJvm(LoadClient.class, List.of());
                HttpPeer peer = new HttpPeer(client, Way.COMPONENT, Kind.GOOD, 2000)) {
            Turn turn = peer.turn();

            assertThat(turn.operations()).isEqualTo(2000);
            assertThat(turn.cpuNanos()).isPositive();
            assertThat(turn.loadPercent()).isPositive();
            assertThat(peer.threads()).containsKeys("other", "vert.x-eventloop-thread", "telnyx-voice");
            assertThat(sum(peer.threads())).isCloseTo(turn.cpuMicros(), withinPercentage(0.1));
            peer.forgetThreads();
            Turn later = peer.turn();
            assertThat(sum(peer.threads())).isCloseTo(later.cpuMicros(), withinPercentage(0.1));
        }
    }

    @Test
    void countsTheTimeOfEachThreadOnce() throws Exception {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try (WebhookServer server = new WebhookServer(Way.COMPONENT, null); LoadClient client = new LoadClient()) {
            client.sign(Kind.GOOD, 1000);
            client.send(server.port());

            long before = system.getProcessCpuTime();
            long sum = WebhookServer.threads().values().stream().mapToLong(Long::longValue).sum();
            assertThat(sum).isBetween(before, system.getProcessCpuTime());
        }
    }

    private static double sum(Map<String, Double> micros) {
        return micros.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
