package org.cameltelnyx.voice.webhook;

import org.cameltelnyx.voice.event.VoiceEvent;

/**
 * A receiver that does not receive yet.
 *
 * @param path     where it is going to receive
 * @param settings what it will share with the other receivers of the path
 * @param receiver the receiver
 */
record AwaitedReceiver(String path, WebhookSettings settings, WebhookReceiver receiver) {

    /** Whether it could have the event, had it started. With other settings than those of its path it cannot start. */
    boolean wants(String where, WebhookSettings there, VoiceEvent event) {
        return path.equals(where) && settings.equals(there) && receiver.accepts(event);
    }
}
