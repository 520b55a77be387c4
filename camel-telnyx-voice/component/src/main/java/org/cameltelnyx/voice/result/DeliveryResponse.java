package org.cameltelnyx.voice.result;

import java.util.List;

/**
 * The answer to an attempt to deliver an event.
 *
 * @param body    the body, up to 10 kB
 * @param headers a list of name and value for each header, up to 10 kB
 * @param status  the HTTP status
 */
public record DeliveryResponse(
        String body,
        List<Object> headers,
        Integer status) {

    /** Shows the status, but neither the headers nor the body. */
    @Override
    public String toString() {
        return "DeliveryResponse[status=" + status + "]";
    }
}
