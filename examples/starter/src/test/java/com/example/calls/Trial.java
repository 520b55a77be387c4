package com.example.calls;

import org.apache.camel.main.Main;
import org.cameltelnyx.voice.simulator.MainBridge;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;

/** Runs the routes on a simulated Telnyx until Enter is pressed. Call in, press keys and hang up in its live view. */
public final class Trial {

    private Trial() {
    }

    public static void main(String[] arguments) throws Exception {
        try (TelnyxSimulator telnyx = TelnyxSimulator.start()) {
            Main main = new Main();
            MainBridge.start(main, telnyx);
            System.out.println("Call in at " + telnyx.liveViewUrl() + " and press Enter here to end.");
            System.in.read();
            main.stop();
        }
    }
}
