package org.cameltelnyx.voice.simulator;

import org.apache.camel.main.MainSupport;

/**
 * Connects an application on camel-main with a simulator, in programs that start both. In tests, {@link TelnyxVoiceTest} does
 * it.
 *
 * <pre>{@code
 * try (TelnyxSimulator telnyx = TelnyxSimulator.start()) {
 *     Main main = new Main();
 *     MainBridge.start(main, telnyx);
 *     telnyx.call().answer();
 * }
 * }</pre>
 */
public final class MainBridge {

    private MainBridge() {
    }

    /**
     * Starts the application with the base URL and the keys of the simulator, whatever its configuration says, and with its
     * HTTP server at any free port. Then events go to the webhook of the first route that has one, whose address is
     * {@link TelnyxSimulator#webhookUrl()}.
     *
     * @param  main      the application, which does not run yet
     * @param  telnyx    the simulator
     * @throws Exception if the application cannot start
     */
    public static void start(MainSupport main, TelnyxSimulator telnyx) throws Exception {
        TestBridge.settings(telnyx).forEach(main::addOverrideProperty);
        main.addOverrideProperty("camel.server.port", "0");
        main.start();
        CamelBridge.deliver(telnyx, main.getCamelContext());
    }
}
