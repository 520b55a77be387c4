package org.cameltelnyx.voice.examples.eventpipeline;

import org.apache.camel.main.Main;

/**
 * The application: Camel, and the routes in YAML that application.properties names. Any number of instances can share the
 * load.
 */
public final class EventPipeline {

    private EventPipeline() {
    }

    /**
     * Runs the application until it is interrupted, with the Telnyx account, Kafka and PostgreSQL of the environment
     * variables.
     *
     * @param  arguments none
     * @throws Exception if it cannot start
     */
    public static void main(String[] arguments) throws Exception {
        application().run();
    }

    static Main application() {
        return new Main();
    }
}
