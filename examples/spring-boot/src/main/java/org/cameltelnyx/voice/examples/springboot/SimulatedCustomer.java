package org.cameltelnyx.voice.examples.springboot;

import java.util.Map;

import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs the application with the simulator, and plays the customer, who presses 9.
 */
public final class SimulatedCustomer {

    private SimulatedCustomer() {
    }

    /**
     * Plays the scene once.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        try (TelnyxSimulator telnyx = TelnyxSimulator.builder().webhookTimeout(TelnyxSimulator.PATIENCE).start();
                ConfigurableApplicationContext application = startCallCentre(telnyx)) {
            play(telnyx, application);
            telnyx.received()
                    .forEach(command -> System.out.printf("%d  %s %s%n", command.status(), command.action(), command.json()));
        }
    }

    static ConfigurableApplicationContext startCallCentre(TelnyxSimulator telnyx) {
        return SpringApplication.run(
                CallCentre.class, "--server.port=0", "--camel.component.telnyx-voice.base-url=" + telnyx.baseUrl(),
                "--camel.component.telnyx-voice.api-key=" + telnyx.apiKey(),
                "--camel.component.telnyx-voice.public-key=" + telnyx.publicKey());
    }

    static void play(TelnyxSimulator telnyx, ConfigurableApplicationContext application) {
        telnyx.webhookUrl(
                "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port") + "/telnyx/voice");
        telnyx.siprecConnector("call-recorder");
        SimulatedCall call = telnyx.call("+13129457420", "+13125550199").answer();
        telnyx.awaitReceived("start-noise-suppression", 1);

        call.send("call.dtmf.received", Map.of("digit", "9"));
        telnyx.awaitDelivery("call.refer.completed");
        telnyx.awaitIdle();
    }
}
