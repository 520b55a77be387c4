package org.cameltelnyx.voice.docs;

// tag::program[]
import org.apache.camel.main.Main;

public final class Calls {

    public static void main(String[] arguments) throws Exception {
        Main main = new Main();
        main.configure().addRoutesBuilder(new CallRoutes());
        main.run(arguments);
    }
}
// end::program[]
