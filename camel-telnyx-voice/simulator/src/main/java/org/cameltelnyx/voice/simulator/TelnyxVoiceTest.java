package org.cameltelnyx.voice.simulator;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * Connects the application under test with a simulator: on camel-main, Spring Boot, Quarkus, and in contexts that a test
 * creates itself, such as those of {@code CamelTestSupport}.
 *
 * <pre>{@code
 * @TelnyxVoiceTest
 * class SupportLineTest extends CamelTestSupport {
 *
 *     private TelnyxSimulator telnyx;
 *
 *     @Override
 *     protected RoutesBuilder createRouteBuilder() {
 *         return new SupportLine();
 *     }
 *
 *     @Test
 *     void aCallIsHandedOver() {
 *         telnyx.call().answer();
 *         telnyx.awaitDelivery("call.refer.completed");
 *     }
 * }
 * }</pre>
 *
 * Effects:
 * <ul>
 * <li>The component {@code telnyx-voice} uses the base URL, the API key and the public key of the simulator; they override
 * the configuration of the application.</li>
 * <li>The HTTP server of the application listens on any free port. A context without a runtime, which has no server, gets
 * one if {@code camel-platform-http-vertx} is on the classpath.</li>
 * <li>The simulator delivers events to the first webhook of the application, as soon as its server listens. To use another
 * address, call {@link TelnyxSimulator#webhookUrl}.</li>
 * <li>Fields of type {@link TelnyxSimulator} that are not final, static ones included, and parameters of this type hold the
 * simulator.</li>
 * <li>Each test starts with a reset simulator, and ends when all events are delivered, before the application stops.</li>
 * </ul>
 * All classes with this annotation in one JVM share a simulator, because runtimes share applications between test classes.
 * So these classes run one after the other, even if JUnit runs tests in parallel.
 * <p>
 * The settings are system properties while the class runs: {@code camel.component.telnyx-voice.base-url}, {@code .api-key} and
 * {@code .public-key}, and 0 for {@code camel.server.port}, {@code server.port} and {@code quarkus.http.test-port}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TelnyxSimulatorExtension.class)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
public @interface TelnyxVoiceTest {

    /**
     * The delays before further attempts to deliver an event.
     *
     * @return the delays in milliseconds, one for each further attempt; none for a single attempt
     */
    long[] retryDelays() default {500, 1000, 2000};

    /**
     * Whether the called parties of {@code dial} and {@code transfer} answer at once.
     *
     * @return false to let them ring until the test answers
     */
    boolean answerDialedCalls() default false;

    /**
     * Whether time stands still until the test moves the {@linkplain TelnyxSimulator#clock() clock}; see
     * {@link TelnyxSimulatorBuilder#manualClock()}.
     *
     * @return true for a manual clock
     */
    boolean manualClock() default false;
}
