package org.cameltelnyx.voice.examples.springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application.
 */
@SpringBootApplication
public class CallCentre {

    /**
     * Runs it, with Telnyx itself unless TELNYX_BASE_URL says otherwise.
     *
     * @param arguments properties, such as --server.port=8081
     */
    public static void main(String[] arguments) {
        SpringApplication.run(CallCentre.class, arguments);
    }
}
