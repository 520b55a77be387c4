package org.cameltelnyx.voice.benchmarks;

import java.util.List;

import org.cameltelnyx.voice.benchmarks.Result.Shares;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OperationJvmTest {

    @Test
    void runsAnOperationForAsLongAsItIsTold() throws Exception {
        try (ChildJvm jvm = new ChildJvm(OperationJvm.class, List.of("-Dbenchmarks.events=4"),
                Operations.REFUSED_STALE.name())) {
            Turn turn = Turn.ofLine(jvm.ask("run 2 100"));

            assertThat(turn.operations()).isPositive();
            assertThat(turn.nanos()).isGreaterThanOrEqualTo(100_000_000);
            assertThat(turn.cpuNanos()).isPositive();
        }
    }

    @Test
    void tellsWhereTimeAndMemoryGo() throws Exception {
        try (ChildJvm jvm = new ChildJvm(OperationJvm.class, List.of("-Dbenchmarks.events=4"),
                Operations.REFUSED_STALE.name())) {
            Shares shares = Result.shares(jvm.ask("profile 3 500"));

            // a profile without time samples fails
            assertThat(shares.memory()).anyMatch(share -> share.method().startsWith("InProcessServer.post → "));
        }
    }
}
