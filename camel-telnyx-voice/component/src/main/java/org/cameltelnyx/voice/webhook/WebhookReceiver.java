package org.cameltelnyx.voice.webhook;

import org.cameltelnyx.voice.event.VoiceEvent;

/**
 * One of the takers of the events that arrive at a path: a route.
 */
public interface WebhookReceiver {

    /**
     * The route.
     *
     * @return its id; a receiver with the same id takes the place of this one
     */
    String receiverId();

    /**
     * Whether it wants an event.
     *
     * @param  event the event
     * @return       true if the event is for it
     */
    boolean accepts(VoiceEvent event);

    /**
     * Whether it takes events now.
     *
     * @return false while it is suspended or stopped
     */
    boolean isReady();

    /**
     * Takes an event.
     *
     * @param  delivery the event
     * @return          ok if it is done, failed or unavailable if it must come again
     */
    WebhookAnswer receive(WebhookDelivery delivery);
}
