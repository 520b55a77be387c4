package org.cameltelnyx.voice.simulator;

/** Is told what happens, while locks are held: it returns at once, and takes no lock that is held while it is told. */
interface Observer {

    /** A command has come in; it may have to wait before anything happens. */
    void arrived(Command command);

    /** A command has been carried out or refused, and is about to be answered; null when it gets no answer. */
    void received(Command command, ReceivedCommand record, Answer answer);

    /** An event sets out, with what awaits it on its way. */
    void published(WebhookEvent event, WebhookFate fate);

    /** An attempt to deliver an event is over; none follows when it is the last. */
    void delivered(Delivery delivery, boolean isLast);
}
