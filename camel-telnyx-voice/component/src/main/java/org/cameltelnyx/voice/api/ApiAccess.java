package org.cameltelnyx.voice.api;

import java.net.URI;

/**
 * Where commands go, and in whose name.
 *
 * @param baseUrl where the API is
 * @param apiKey  the key that authorizes them
 */
public record ApiAccess(URI baseUrl, String apiKey) {

    /** Shows where, but not the key. */
    @Override
    public String toString() {
        return baseUrl.toString();
    }
}
