package org.cameltelnyx.voice.result;

import java.util.List;

/**
 * The request of an attempt to deliver an event.
 *
 * @param headers a list of name and value for each header, up to 10 kB
 * @param url     the URL to which Telnyx sent it
 */
public record DeliveryRequest(
        List<Object> headers,
        String url) {

    /** Shows neither: the URL can contain a password, and the headers contain the signature of the event. */
    @Override
    public String toString() {
        return "DeliveryRequest[headers=xxxxxx, url=xxxxxx]";
    }
}
