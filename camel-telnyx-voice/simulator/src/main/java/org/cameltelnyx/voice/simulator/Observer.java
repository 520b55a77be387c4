package org.cameltelnyx.voice.simulator;

/**
 * Observes commands and events. Callers hold locks: a method must return immediately, and must not take a lock that is held
 * during such calls.
 */
interface Observer {

    /** A command has been received; its effect can be delayed. */
    void arrived(Command command);

    /** A command has been applied or refused, and is about to be answered; the answer is null if it gets none. */
    void received(Command command, ReceivedCommand record, Answer answer);

    /** An event is about to be delivered, with the given faults. */
    void published(WebhookEvent event, WebhookFate fate);

    /** An attempt to deliver an event has ended; after the last one no other follows. */
    void delivered(Delivery delivery, boolean isLast);
}
