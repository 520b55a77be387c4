package org.cameltelnyx.voice;

import java.util.concurrent.atomic.AtomicReference;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;

/**
 * Answers the webhook that has started a route before the route ends: when it first waits for what may take as long as a call.
 * The exchange has it as a property, and so have the copies that Camel makes of it.
 */
final class LetGo {

    private static final String PROPERTY = "CamelTelnyxVoiceLetGo";
    private static final String WAITED = "CamelTelnyxVoiceWaited";

    private final String exchangeId;
    private final Endpoint from;
    private final AtomicReference<Runnable> answer;

    private LetGo(Exchange exchange, Runnable answer) {
        this.exchangeId = exchange.getExchangeId();
        this.from = exchange.getFromEndpoint();
        this.answer = new AtomicReference<>(answer);
    }

    /**
     * An exchange begins with a webhook.
     *
     * @param exchange the exchange
     * @param answer   answers the webhook
     */
    static void begin(Exchange exchange, Runnable answer) {
        exchange.setProperty(PROPERTY, new LetGo(exchange, answer));
    }

    /**
     * A flow waits: Telnyx has accepted a command, and its outcome is open.
     *
     * @param exchange the exchange of the command
     */
    static void by(Exchange exchange) {
        exchange.setProperty(WAITED, true);
        LetGo letGo = exchange.getProperty(PROPERTY, LetGo.class);
        if (letGo != null && letGo.isOf(exchange)) {
            Runnable answer = letGo.answer.getAndSet(null);
            if (answer != null) {
                answer.run();
            }
        }
    }

    /** What a wire tap has copied, or seda, goes its own way, and the route itself may still fail. */
    private boolean isOf(Exchange exchange) {
        return exchangeId.equals(exchange.getExchangeId())
                || exchangeId.equals(exchange.getProperty(ExchangePropertyKey.CORRELATION_ID))
                        && from == exchange.getFromEndpoint();
    }

    /** Whether the exchange is one that nothing would start again: it has waited, and its webhook, if any, is answered. */
    static boolean isFlow(Exchange exchange) {
        return exchange.getProperty(WAITED, false, boolean.class);
    }
}
