package org.cameltelnyx.voice.api;

import java.net.URI;

/**
 * Address and credentials of commands.
 *
 * @param baseUrl the address of the Telnyx API
 * @param apiKey  the API key
 */
public record ApiAccess(URI baseUrl, String apiKey) {

    /** Shows the address, but not the key. */
    @Override
    public String toString() {
        return baseUrl.toString();
    }
}
