package org.cameltelnyx.voice.result;

import java.util.List;

/**
 * The request by which Telnyx has tried to deliver an event.
 *
 * @param headers a list of name and value for each header, up to 10 kB
 * @param url     where it went
 */
public record DeliveryRequest(
        List<Object> headers,
        String url) {
}
