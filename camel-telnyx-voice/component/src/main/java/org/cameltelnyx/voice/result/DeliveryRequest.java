package org.cameltelnyx.voice.result;

import java.util.List;

import org.cameltelnyx.voice.schema.RecordModel;
import org.cameltelnyx.voice.schema.Secret;

/**
 * The request of an attempt to deliver an event.
 *
 * @param headers a list of name and value for each header, up to 10 kB
 * @param url     the URL to which Telnyx sent it
 */
public record DeliveryRequest(
        @Secret List<Object> headers,
        @Secret String url) {

    /** Shows neither: the URL can contain a password, and the headers contain the signature of the event. */
    @Override
    public String toString() {
        return RecordModel.toStringWithoutSecrets(this);
    }
}
