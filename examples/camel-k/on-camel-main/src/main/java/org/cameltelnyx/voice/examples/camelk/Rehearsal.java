package org.cameltelnyx.voice.examples.camelk;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;

import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.main.Main;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;

/**
 * Runs the files for Camel K on this machine, with the simulator and a CRM in memory.
 */
public final class Rehearsal {

    private Rehearsal() {
    }

    /**
     * Plays all scenes. The exit code is 1 if one of them differs from the expectation.
     *
     * @param  arguments none
     * @throws Exception if the application cannot start
     */
    public static void main(String[] arguments) throws Exception {
        boolean success;
        try (TelnyxSimulator telnyx = TelnyxSimulator.builder().webhookTimeout(TelnyxSimulator.PATIENCE).start();
                Crm crm = new Crm()) {
            Main application = application(telnyx, crm);
            application.start();
            try {
                success = play(new Scenes(telnyx, crm, server(application)).all(), System.out);
            } finally {
                application.stop();
            }
        }
        if (!success) {
            System.exit(1);
        }
    }

    static boolean play(List<Callable<Scene>> scenes, PrintStream out) throws Exception {
        out.println("call-desk.camel.yaml and click-to-call.pipe.yaml, on camel-main");
        int wrong = 0;
        for (Callable<Scene> next : scenes) {
            Scene scene = next.call();
            out.printf("%n%s%n", scene.title());
            scene.seen().forEach(line -> out.println("  " + line));
            if (!scene.isSuccess()) {
                wrong++;
                out.println("  WRONG, expected was:");
                scene.expected().forEach(line -> out.println("    " + line));
            }
        }
        out.printf("%n%s%n",
                wrong == 0
                        ? "OK: every caller was served"
                        : "FAILED: " + wrong + " of " + scenes.size() + " scenes went differently");
        return wrong == 0;
    }

    /** The application as in a cluster, except for the settings of the account and of the CRM. */
    static Main application(TelnyxSimulator telnyx, Crm crm) {
        Main application = new Main();
        application.setPropertyPlaceholderLocations(
                "classpath:rehearsal.properties,classpath:camel-k/telnyx.properties,classpath:camel-k/call-desk.properties");
        application.addOverrideProperty("camel.component.telnyx-voice.base-url", telnyx.baseUrl());
        application.addOverrideProperty("camel.component.telnyx-voice.api-key", telnyx.apiKey());
        application.addOverrideProperty("camel.component.telnyx-voice.public-key", telnyx.publicKey());
        application.addOverrideProperty("crm.url", crm.url());
        // the first requests take longer, while classes are loading
        application.addOverrideProperty("crm.patience", "5000");
        return application;
    }

    static String server(Main application) {
        int port = application.getCamelContext().hasService(MainHttpServer.class).getRouter().getServer().getPort();
        return "http://127.0.0.1:" + port;
    }
}
