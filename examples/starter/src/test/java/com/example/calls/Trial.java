package com.example.calls;

import org.apache.camel.main.Main;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;

/** Runs the routes on a simulated Telnyx until Enter is pressed. Call in, press keys and hang up in its live view. */
public final class Trial {

    private Trial() {
    }

    public static void main(String[] arguments) throws Exception {
        try (TelnyxSimulator telnyx = TelnyxSimulator.start()) {
            Main main = new Main();
            main.addInitialProperty("camel.component.telnyx-voice.base-url", telnyx.baseUrl());
            main.addInitialProperty("camel.component.telnyx-voice.api-key", telnyx.apiKey());
            main.addInitialProperty("camel.component.telnyx-voice.public-key", telnyx.publicKey());
            main.start();
            telnyx.webhookUrl("http://127.0.0.1:8080/telnyx/voice");
            System.out.println("Call in at " + telnyx.liveViewUrl() + " and press Enter here to end.");
            System.in.read();
            main.stop();
        }
    }
}
