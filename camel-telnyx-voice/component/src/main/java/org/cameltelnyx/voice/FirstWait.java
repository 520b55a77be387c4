package org.cameltelnyx.voice;

import java.util.concurrent.atomic.AtomicReference;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.spi.UnitOfWork;

/**
 * Answers the webhook that has started a route when the route first waits for an outcome, instead of at its end, because a
 * wait can last as long as a call. It is a property of the exchange, and of the copies that Camel creates of it.
 */
final class FirstWait {

    private static final String PROPERTY = "CamelTelnyxVoiceFirstWait";
    private static final String WAITED = "CamelTelnyxVoiceWaited";

    private final String exchangeId;
    private final Endpoint from;
    private final UnitOfWork unitOfWork;
    private final AtomicReference<Runnable> answer;

    private FirstWait(Exchange exchange, Runnable answer) {
        this.exchangeId = exchange.getExchangeId();
        this.from = exchange.getFromEndpoint();
        this.unitOfWork = exchange.getUnitOfWork();
        this.answer = new AtomicReference<>(answer);
    }

    /**
     * Called when a webhook starts an exchange.
     *
     * @param exchange the exchange, with its unit of work
     * @param answer   answers the webhook
     */
    static void begin(Exchange exchange, Runnable answer) {
        exchange.setProperty(PROPERTY, new FirstWait(exchange, answer));
    }

    /**
     * Called when Telnyx has accepted a command and the flow waits for its outcome.
     *
     * @param exchange the exchange of the command
     */
    static void by(Exchange exchange) {
        exchange.setProperty(WAITED, true);
        FirstWait firstWait = exchange.getProperty(PROPERTY, FirstWait.class);
        if (firstWait != null && firstWait.isOf(exchange)) {
            Runnable answer = firstWait.answer.getAndSet(null);
            if (answer != null) {
                answer.run();
            }
        }
    }

    /**
     * Whether an exchange is the one that the webhook has started, or a copy that the route waits for. The route does not
     * wait for copies of a wire tap, of seda or of an aggregation, and may still fail after they have waited.
     */
    private boolean isOf(Exchange exchange) {
        return exchangeId.equals(exchange.getExchangeId())
                || (from == exchange.getFromEndpoint() || isOfKamelet(exchange)) && isCopyOf(exchange)
                        && exchange.getProperty(ExchangePropertyKey.AGGREGATED_COMPLETED_BY) == null;
    }

    /** For a copy of a copy, such as in a nested split, Camel stores the unit of work that waits for all copies. */
    private boolean isCopyOf(Exchange exchange) {
        return exchangeId.equals(exchange.getProperty(ExchangePropertyKey.CORRELATION_ID))
                || unitOfWork == exchange.getProperty(ExchangePropertyKey.STREAM_CACHE_UNIT_OF_WORK);
    }

    /** A Kamelet runs on a copy that comes from its own endpoint, and the route waits for this copy. */
    private static boolean isOfKamelet(Exchange exchange) {
        return exchange.getFromEndpoint() != null && exchange.getFromEndpoint().getEndpointUri().startsWith("kamelet:");
    }

    /**
     * Whether the exchange has waited or its webhook is answered; Telnyx then does not deliver the event again, so nothing
     * would start the exchange again.
     */
    static boolean isFlow(Exchange exchange) {
        FirstWait firstWait = exchange.getProperty(PROPERTY, FirstWait.class);
        return exchange.getProperty(WAITED, false, boolean.class) || firstWait != null && firstWait.answer.get() == null;
    }
}
