package org.cameltelnyx.voice.simulator;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TelnyxSimulatorExtensionTest {

    @Test
    void thereIsNoSimulatorOutsideOfTests() {
        assertThatThrownBy(() -> new TelnyxSimulatorExtension().simulator())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@RegisterExtension");
    }

    @Nested
    class OnAStaticField {

        private static String firstBaseUrl;

        @RegisterExtension
        static final TelnyxSimulatorExtension TELNYX = new TelnyxSimulatorExtension();

        @Test
        void oneTest() {
            isTheSameSimulatorWithAFreshState();
        }

        @Test
        void anotherTest() {
            isTheSameSimulatorWithAFreshState();
        }

        private void isTheSameSimulatorWithAFreshState() {
            TelnyxSimulator simulator = TELNYX.simulator();
            assertThat(simulator.deliveries()).isEmpty();
            simulator.call();
            firstBaseUrl = firstBaseUrl == null ? simulator.baseUrl() : firstBaseUrl;
            assertThat(simulator.baseUrl()).isEqualTo(firstBaseUrl);
        }

        @Nested
        class AndInsideOfANestedClass {

            @Test
            void simulatorIsTheOuterOnes(TelnyxSimulator parameter) {
                assertThat(parameter).isSameAs(TELNYX.simulator());
                assertThat(parameter.deliveries()).isEmpty();
            }
        }
    }

    @Nested
    class OnAnInstanceField {

        private static TelnyxSimulator previous;

        @RegisterExtension
        final TelnyxSimulatorExtension telnyx = new TelnyxSimulatorExtension(TelnyxSimulator.builder().apiKey("KEYmine"));

        @Test
        void oneTest() {
            isASimulatorOfItsOwn();
        }

        @Test
        void anotherTest() {
            isASimulatorOfItsOwn();
        }

        private void isASimulatorOfItsOwn() {
            assertThat(telnyx.simulator()).isNotSameAs(previous);
            assertThat(telnyx.simulator().apiKey()).isEqualTo("KEYmine");
            previous = telnyx.simulator();
        }
    }

    @Nested
    @ExtendWith(TelnyxSimulatorExtension.class)
    class ByAnnotation {

        @Test
        void simulatorIsAParameter(TelnyxSimulator simulator) {
            assertThat(simulator.call().state()).isEqualTo(SimulatedCall.State.PARKED);
        }
    }
}
