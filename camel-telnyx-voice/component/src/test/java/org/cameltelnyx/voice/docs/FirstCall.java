package org.cameltelnyx.voice.docs;

// tag::program[]
import org.apache.camel.main.Main;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;

public final class FirstCall {

    public static void main(String[] arguments) throws Exception {
        try (TelnyxSimulator telnyx = TelnyxSimulator.start()) {
            Main main = new Main();
            String component = "camel.component.telnyx-voice.";
            main.addInitialProperty(component + "base-url", telnyx.baseUrl());
            main.addInitialProperty(component + "api-key", telnyx.apiKey());
            main.addInitialProperty(component + "public-key", telnyx.publicKey());
            main.configure().addRoutesBuilder(new CallRoutes());
            main.start();
            try {
                telnyx.webhookUrl("http://127.0.0.1:8080/telnyx/voice");
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
