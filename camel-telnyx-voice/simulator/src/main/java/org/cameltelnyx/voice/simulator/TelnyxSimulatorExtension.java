package org.cameltelnyx.voice.simulator;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Optional;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * A simulator for JUnit tests, with fresh state for every test.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TelnyxSimulatorExtension telnyx = new TelnyxSimulatorExtension();
 * }</pre>
 *
 * Registered by a static field or by {@code @ExtendWith}, one simulator serves all tests of a class, and is
 * {@linkplain TelnyxSimulator#reset() reset} before each; registered by an instance field, each test has one of its own. Tests
 * get it from {@link #simulator()} or as a parameter. Tests that share one simulator must not run in parallel.
 * <p>
 * {@link TelnyxVoiceTest} registers this extension too, and connects the simulator with the application.
 */
public final class TelnyxSimulatorExtension
        implements
        ExecutionCondition,
        BeforeAllCallback,
        TestInstancePostProcessor,
        BeforeEachCallback,
        AfterTestExecutionCallback,
        AfterEachCallback,
        AfterAllCallback,
        ParameterResolver {

    private final TelnyxSimulatorBuilder settings;
    // guarded by this object's monitor, like the owner: the context that starts the simulator and closes it
    private TelnyxSimulator simulator;
    private String owner;
    /** Whether the simulator is that of {@link TelnyxVoiceTest}. */
    private boolean isBridge;

    /**
     * Creates an extension whose simulator has the default settings.
     */
    public TelnyxSimulatorExtension() {
        this(TelnyxSimulator.builder());
    }

    /**
     * Creates an extension whose simulator has the given settings.
     *
     * @param settings the settings; the extension calls {@code start()}
     */
    public TelnyxSimulatorExtension(TelnyxSimulatorBuilder settings) {
        this.settings = settings;
    }

    /**
     * The running simulator.
     *
     * @return                       the simulator of the current test, or of its class
     * @throws IllegalStateException before the first and after the last test
     */
    public synchronized TelnyxSimulator simulator() {
        if (simulator == null) {
            throw new IllegalStateException(
                    "The simulator runs only while tests do; register this extension with @RegisterExtension, or annotate"
                            + " the test class with @TelnyxVoiceTest");
        }
        return simulator;
    }

    /**
     * {@inheritDoc} Never disables a test. With {@link TelnyxVoiceTest} it connects the application with the simulator,
     * before any other extension starts the application.
     */
    @Override
    public synchronized ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (simulator == null && annotation(context).isPresent()) {
            simulator = TestBridge.connect();
            isBridge = true;
            // closed even if another condition disables the class
            context.getStore(ExtensionContext.Namespace.create(TelnyxVoiceTest.class)).put("connection", new Connection());
        }
        return ConditionEvaluationResult.enabled(null);
    }

    private synchronized void disconnect() {
        TestBridge.disconnect();
        simulator = null;
        isBridge = false;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        startFor(context);
        setFields(context.getRequiredTestClass(), null);
    }

    @Override
    public void postProcessTestInstance(Object test, ExtensionContext context) {
        setFields(test.getClass(), test);
    }

    @Override
    public synchronized void beforeEach(ExtensionContext context) {
        if (simulator == null) {
            startFor(context);
        } else if (isBridge) {
            TestBridge.reset(annotation(context).orElseThrow());
        } else {
            simulator.reset();
        }
    }

    /**
     * Waits for events in flight, because otherwise the application could stop before they are answered. A failed test does
     * not wait.
     */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (isBridge() && TestBridge.isRunning() && context.getExecutionException().isEmpty()) {
            simulator().awaitIdle();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        closeFor(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        closeFor(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TelnyxSimulator.class;
    }

    @Override
    public TelnyxSimulator resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return simulator();
    }

    private synchronized boolean isBridge() {
        return isBridge;
    }

    /** Finds the annotation of the test class, or of the nearest enclosing class. */
    private static Optional<TelnyxVoiceTest> annotation(ExtensionContext context) {
        Optional<TelnyxVoiceTest> annotation = Optional.empty();
        for (Class<?> type = context.getRequiredTestClass(); annotation.isEmpty() && type != null; type = type
                .getEnclosingClass()) {
            annotation = AnnotationSupport.findAnnotation(type, TelnyxVoiceTest.class);
        }
        return annotation;
    }

    /** Sets the simulator fields of the test, or the static ones of its class if the test is null. */
    private void setFields(Class<?> type, Object test) {
        if (isBridge()) {
            ReflectionSupport
                    .findFields(type, field -> isForSimulator(field, test == null), HierarchyTraversalMode.TOP_DOWN)
                    .forEach(field -> set(field, test));
        }
    }

    private static boolean isForSimulator(Field field, boolean isStatic) {
        return field.getType() == TelnyxSimulator.class && Modifier.isStatic(field.getModifiers()) == isStatic
                && !Modifier.isFinal(field.getModifiers());
    }

    private void set(Field field, Object test) {
        try {
            field.setAccessible(true);
            field.set(test, simulator());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The field " + field + " cannot hold the simulator", e);
        }
    }

    private synchronized void startFor(ExtensionContext context) {
        if (simulator == null) {
            simulator = settings.start();
            owner = context.getUniqueId();
        }
    }

    private synchronized void closeFor(ExtensionContext context) {
        if (context.getUniqueId().equals(owner)) {
            simulator.close();
            simulator = null;
            owner = null;
        }
    }

    /** Disconnects when JUnit closes the context of the test class. */
    @SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
    private final class Connection implements ExtensionContext.Store.CloseableResource, AutoCloseable {

        @Override
        public void close() {
            disconnect();
        }
    }
}
