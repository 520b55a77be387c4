package org.cameltelnyx.voice.examples.springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application.
 */
@SpringBootApplication
public class CallCentre {

    /**
     * Runs the application, with Telnyx unless TELNYX_BASE_URL is set to another address.
     *
     * @param arguments properties, such as --server.port=8081
     */
    public static void main(String[] arguments) {
        SpringApplication.run(CallCentre.class, arguments);
    }
}
