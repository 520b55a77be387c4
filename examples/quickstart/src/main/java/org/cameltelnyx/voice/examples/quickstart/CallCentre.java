package org.cameltelnyx.voice.examples.quickstart;

import org.apache.camel.main.Main;

/**
 * The application: Camel, the routes in Java, and those in YAML that application.properties names. With the system property
 * callcentre.routes=yaml all routes are in YAML.
 */
public final class CallCentre {

    private CallCentre() {
    }

    /**
     * Runs the application until it is interrupted, with the Telnyx account of the environment variables.
     *
     * @param  arguments none
     * @throws Exception if it cannot start
     */
    public static void main(String[] arguments) throws Exception {
        application().run();
    }

    static Main application() {
        Main application = new Main();
        if (System.getProperty("callcentre.routes", "java").equals("yaml")) {
            application.addOverrideProperty("camel.main.routesIncludePattern", "classpath:camel/*.camel.yaml,classpath:yaml/*");
        } else {
            application.configure().addRoutesBuilder(CallCentreRoutes.class);
        }
        return application;
    }
}
