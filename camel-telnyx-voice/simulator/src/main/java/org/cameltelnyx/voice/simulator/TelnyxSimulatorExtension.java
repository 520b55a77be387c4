package org.cameltelnyx.voice.simulator;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A simulator for JUnit tests, with a state of its own for every test.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TelnyxSimulatorExtension telnyx = new TelnyxSimulatorExtension();
 * }</pre>
 *
 * Registered by a static field or by {@code @ExtendWith}, one simulator serves all tests of a class, and is
 * {@linkplain TelnyxSimulator#reset() reset} before each; registered by an instance field, each test has one of its
 * own. Tests get it from {@link #simulator()} or as a parameter. Not for tests that share one simulator and run in
 * parallel.
 */
public final class TelnyxSimulatorExtension
        implements
        BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        ParameterResolver {

    private final TelnyxSimulatorBuilder settings;
    // guarded by this object's monitor, as is the owner: the context that has started it, and that closes it
    private TelnyxSimulator simulator;
    private String owner;

    /**
     * An extension whose simulator has the default settings.
     */
    public TelnyxSimulatorExtension() {
        this(TelnyxSimulator.builder());
    }

    /**
     * An extension whose simulator has settings of its own.
     *
     * @param settings the settings; {@code start()} is called by the extension
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
                    "The simulator runs only while tests do; register this extension with @RegisterExtension");
        }
        return simulator;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        startFor(context);
    }

    @Override
    public synchronized void beforeEach(ExtensionContext context) {
        if (simulator == null) {
            startFor(context);
        } else {
            simulator.reset();
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
}
