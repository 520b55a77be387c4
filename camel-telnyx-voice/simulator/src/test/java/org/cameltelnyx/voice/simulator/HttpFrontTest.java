package org.cameltelnyx.voice.simulator;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The HTTP server that the simulator does not bring along.
 */
class HttpFrontTest {

    /** An application under test has versions of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"io.vertx.core.Vertx", "io.netty.channel.Channel", "org.eclipse.jetty.server.Server"})
    void usersMeetNoOtherServer(String type) {
        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void noThreadOfItKeepsTheJvmAlive() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (TelnyxSimulator simulator = TelnyxSimulator.start()) {
            simulator.call();

            assertThat(Thread.getAllStackTraces().keySet()).filteredOn(thread -> !before.contains(thread))
                    .isNotEmpty()
                    .allMatch(Thread::isDaemon);
        }
    }
}
