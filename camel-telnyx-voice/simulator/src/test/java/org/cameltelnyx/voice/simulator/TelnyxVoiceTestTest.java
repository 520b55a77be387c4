package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the annotation does to a test class. The tests of applications are where their runtimes are. */
class TelnyxVoiceTestTest {

    private static final String BASE_URL = "camel.component.telnyx-voice.base-url";
    private static final List<String> PROPERTIES = List.of(
            BASE_URL, "camel.component.telnyx-voice.api-key", "camel.component.telnyx-voice.public-key", "camel.server.port",
            "server.port", "quarkus.http.test-port");
    /** The simulators of the classes below, in the order in which they ran. */
    private static final Map<String, TelnyxSimulator> SEEN = new HashMap<>();

    private final String portBefore = System.getProperty("server.port");

    @BeforeEach
    void start() {
        SEEN.clear();
        System.setProperty("server.port", "8081");
    }

    @AfterEach
    void restore() {
        if (portBefore == null) {
            System.clearProperty("server.port");
        } else {
            System.setProperty("server.port", portBefore);
        }
    }

    @Test
    void propertiesAreSetForTheClassAndRestoredAfterIt() {
        run(Annotated.class);

        assertThat(System.getProperty("server.port")).isEqualTo("8081");
        assertThat(PROPERTIES).filteredOn(name -> System.getProperty(name) != null).containsExactly("server.port");
    }

    @Test
    void aClassThatIsDisabledLeavesNoPropertiesBehind() {
        run(Disabled.class);

        assertThat(PROPERTIES).filteredOn(name -> System.getProperty(name) != null).containsExactly("server.port");
    }

    @Test
    void classesShareTheSimulatorSinceRuntimesShareApplications() {
        run(Annotated.class, ManualClock.class);

        assertThat(SEEN.get("Annotated")).isNotNull().isSameAs(SEEN.get("ManualClock"));
    }

    @TelnyxVoiceTest
    static class Annotated {

        private static TelnyxSimulator ofTheClass;
        private static TelnyxSimulator before;

        private final TelnyxSimulator untouched = null;
        private TelnyxSimulator telnyx;

        @BeforeAll
        static void remember(TelnyxSimulator parameter) {
            assertThat(parameter).isNotNull().isSameAs(ofTheClass);
            before = parameter;
        }

        @Test
        void fieldsAndParametersHoldTheSimulator(TelnyxSimulator parameter) {
            SEEN.put("Annotated", telnyx);
            assertThat(telnyx).isSameAs(parameter).isSameAs(ofTheClass).isSameAs(before);
            assertThat(untouched).isNull();
        }

        @Test
        void propertiesAreThoseOfTheSimulator() {
            assertThat(PROPERTIES).extracting(System::getProperty)
                    .containsExactly(telnyx.baseUrl(), telnyx.apiKey(), telnyx.publicKey(), "0", "0", "0");
        }

        @Test
        void aTestLeavesNothingToTheNextOne() {
            startsAfresh();
        }

        @Test
        void norDoesThisOne() {
            startsAfresh();
        }

        private void startsAfresh() {
            assertThat(telnyx.calls()).isEmpty();
            assertThat(telnyx.webhookUrl()).isNull();
            telnyx.call();
            telnyx.webhookUrl("http://127.0.0.1:1/nobody");
        }

        @Test
        void whoWaitsWithoutAnApplicationIsToldThatThereIsNone() {
            telnyx.call();

            assertThatThrownBy(() -> telnyx.awaitDeliveries(all -> false, Duration.ofMillis(1)))
                    .hasMessageContaining("no application has started since @TelnyxVoiceTest set up the simulator")
                    .hasMessageContaining("@TestProfile");
        }

        @Nested
        class Inside {

            @Test
            void theSimulatorIsThatOfTheClassAround(TelnyxSimulator parameter) {
                assertThat(parameter).isSameAs(telnyx);
            }
        }

        @Nested
        @TelnyxVoiceTest(answerDialedCalls = true)
        class WithSettingsOfItsOwn {

            private TelnyxSimulator own;

            @Test
            void theSettingsAreThoseOfTheInnerClass() {
                assertThat(own).isSameAs(telnyx);
                assertThat(own.call().answer().state()).isEqualTo(SimulatedCall.State.ANSWERED);
            }
        }
    }

    @TelnyxVoiceTest(manualClock = true, retryDelays = {})
    static class ManualClock {

        @Test
        void timeStandsStill(TelnyxSimulator telnyx) {
            SEEN.put("ManualClock", telnyx);
            Instant now = telnyx.clock().instant();
            assertThat(telnyx.clock().advance(Duration.ofHours(1)).instant()).isEqualTo(now.plus(Duration.ofHours(1)));
        }

        @Test
        void anEventIsDeliveredOnce(TelnyxSimulator telnyx) {
            telnyx.webhookUrl("http://127.0.0.1:1/nobody").call();

            assertThat(telnyx.awaitIdle()).hasSize(1);
        }
    }

    @TelnyxVoiceTest
    @ExtendWith(Never.class)
    static class Disabled {

        @Test
        void doesNotRun() {
            throw new AssertionError();
        }
    }

    static final class Never implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            assertThat(System.getProperty(BASE_URL)).isNotNull();
            return ConditionEvaluationResult.disabled("never");
        }
    }

    private static void run(Class<?>... classes) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        for (Class<?> each : classes) {
            request.selectors(DiscoverySelectors.selectClass(each));
        }
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request.build(), listener);
        TestExecutionSummary summary = listener.getSummary();
        assertThat(summary.getFailures()).extracting(TestExecutionSummary.Failure::getException).isEmpty();
        assertThat(summary.getContainersFoundCount()).isPositive();
    }
}
