package org.cameltelnyx.voice.benchmarks;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That the peers do what they say, which the figures do not tell, and that the report says what was measured.
 */
class BenchmarksTest {

    @Test
    void theHandWrittenPeersAcceptWhatIsGenuineAndNothingElse() throws Exception {
        SignedEvents signer = new SignedEvents();
        var event = signer.sign(1)[0];
        HandWritten own = new HandWritten(signer.publicKey());
        HandWritten foreign = new HandWritten(new SignedEvents().publicKey());
        String body = new String(event.body(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(own.bean(event.timestamp(), event.signature(), event.body()).at("/data/event_type").asText())
                .isEqualTo("call.refer.completed");
        assertThat(own.sdk(event.timestamp(), event.signature(), body)).isEqualTo(
                own.bean(event.timestamp(), event.signature(), event.body()));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                () -> foreign.bean(event.timestamp(), event.signature(), event.body())).isInstanceOf(SecurityException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> foreign.sdk(event.timestamp(), event.signature(), body))
                .isInstanceOf(SecurityException.class);
    }

    /** Each method fails by itself if the component answers otherwise than it should. */
    @Test
    void theInProcessPeersRun() throws Exception {
        EventBenchmark benchmark = new EventBenchmark();
        benchmark.keys = 2;
        benchmark.consumers = 3;
        benchmark.remembered = 10;
        benchmark.start();
        try {
            benchmark.forget();
            benchmark.component();
            benchmark.bouncyCastle();
            benchmark.bean();
            benchmark.sdk();
            benchmark.forged();
            benchmark.stale();
            benchmark.unsigned();
            benchmark.wrongLength();
            assertThat(benchmark.accepted()).isEqualTo(1);
        } finally {
            benchmark.stop();
        }
    }

    @Test
    void theReportTellsWhatWasMissed() {
        Ratios reached = Ratios.atMost(1.1, "a", "b", "CPU", List.of(1.0, 1.05, 1.02));
        Ratios missed = Ratios.atLeast(0.9, "c", "d", "rate", List.of(0.5, 0.7, 0.6));
        Report report = new Report(List.of(reached, missed), List.of("A remark."), LocalDate.of(2026, 11, 24));

        assertThat(report.table()).contains("| a | b | CPU | ≤ 1.10 | 1.02 (1.00 to 1.04) | yes",
                "| c | d | rate | ≥ 0.90 | 0.60 (0.52 to 0.68) | *no*", "median of 3 rounds", "2026-11-24", "A remark.");
        assertThat(report.plot()).startsWith("<svg").contains("seagreen", "firebrick").endsWith("</svg>\n");
    }
}
