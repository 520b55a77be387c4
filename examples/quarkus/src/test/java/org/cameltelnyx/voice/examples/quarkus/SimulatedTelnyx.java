package org.cameltelnyx.voice.examples.quarkus;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;

/**
 * Runs a simulator, and tells the application where it is.
 */
public class SimulatedTelnyx implements QuarkusTestResourceLifecycleManager {

    private TelnyxSimulator telnyx;

    @Override
    public Map<String, String> start() {
        telnyx = TelnyxSimulator.builder().webhookTimeout(TelnyxSimulator.PATIENCE).start();
        return Map.of(
                "camel.component.telnyx-voice.base-url", telnyx.baseUrl(),
                "camel.component.telnyx-voice.api-key", telnyx.apiKey(),
                "camel.component.telnyx-voice.public-key", telnyx.publicKey());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(telnyx, field -> field.getType() == TelnyxSimulator.class);
    }

    @Override
    public void stop() {
        telnyx.close();
    }
}
