package org.cameltelnyx.voice.examples.camelk;

import java.util.List;

/**
 * Something that happens, and what Telnyx and the CRM are told because of it.
 *
 * @param title    what happens
 * @param expected what they should be told
 * @param seen     what they were told
 */
public record Scene(String title, List<String> expected, List<String> seen) {

    /**
     * Whether all was as it should be.
     *
     * @return true if it was
     */
    public boolean isSuccess() {
        return expected.equals(seen);
    }
}
