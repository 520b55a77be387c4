package org.cameltelnyx.voice.docs;

// tag::program[]
import org.apache.camel.main.Main;
import org.cameltelnyx.voice.simulator.MainBridge;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;

public final class FirstCall {

    public static void main(String[] arguments) throws Exception {
        try (TelnyxSimulator telnyx = TelnyxSimulator.start()) {
            Main main = new Main();
            main.configure().addRoutesBuilder(new CallRoutes());
            MainBridge.start(main, telnyx);
            try {
                telnyx.call("+13125550100", "+13125550199");
                telnyx.awaitDelivery("call.refer.completed");

                System.out.println("Telnyx received: "
                        + telnyx.received("refer").get(0).text());
            } finally {
                main.stop();
            }
        }
    }
}
// end::program[]
