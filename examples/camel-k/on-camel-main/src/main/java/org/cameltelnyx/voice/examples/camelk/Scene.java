package org.cameltelnyx.voice.examples.camelk;

import java.util.List;

/**
 * A scene, with the requests that Telnyx and the CRM receive because of it.
 *
 * @param title    what happens
 * @param expected the expected requests
 * @param seen     the received requests
 */
public record Scene(String title, List<String> expected, List<String> seen) {

    /**
     * Whether the requests are as expected.
     *
     * @return true if they are equal
     */
    public boolean isSuccess() {
        return expected.equals(seen);
    }
}
