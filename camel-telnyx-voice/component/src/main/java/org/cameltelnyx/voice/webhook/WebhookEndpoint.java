package org.cameltelnyx.voice.webhook;

import org.cameltelnyx.voice.event.VoiceEvent;

/**
 * Where a route receives events, known as long as the route exists, be it started or not.
 */
public interface WebhookEndpoint {

    /**
     * Whether a route with this endpoint wants an event.
     *
     * @param  path  where the event has arrived
     * @param  event the event
     * @return       true if the event is for it
     */
    boolean wants(String path, VoiceEvent event);
}
