package org.cameltelnyx.voice.benchmarks;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs each operation. An operation fails if its result is wrong; the suite measures the speed. */
class OperationsTest {

    private static CommandServer server;

    @BeforeAll
    static void start() throws Exception {
        System.setProperty("benchmarks.events", "4");
        System.setProperty("benchmarks.flows", "4");
        server = new CommandServer();
        System.setProperty("benchmarks.server", server.url());
    }

    @AfterAll
    static void stop() throws Exception {
        System.clearProperty("benchmarks.server");
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void runs(Operations operation) throws Exception {
        try (Operation made = operation.make()) {
            made.prepare();
            made.run();
            made.run();
            // fails if the result is incomplete
            made.prepare();
        }
    }

    @Test
    void flowsThatWaitHaveACost() throws Exception {
        try (WaitingFlows flows = new WaitingFlows()) {
            assertThat(flows.cost("flow", 100)).matches("-?\\d+ \\d+");
            assertThat(flows.ended()).isZero();
        }
    }
}
