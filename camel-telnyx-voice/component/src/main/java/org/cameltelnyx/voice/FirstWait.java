package org.cameltelnyx.voice;

import java.util.concurrent.atomic.AtomicReference;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.spi.UnitOfWork;

/**
 * Answers the webhook that has started a route before the route ends: when it first waits for what may take as long as a call.
 * The exchange has it as a property, and so have the copies that Camel makes of it.
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
     * An exchange begins with a webhook.
     *
     * @param exchange the exchange, with its unit of work
     * @param answer   answers the webhook
     */
    static void begin(Exchange exchange, Runnable answer) {
        exchange.setProperty(PROPERTY, new FirstWait(exchange, answer));
    }

    /**
     * A flow waits: Telnyx has accepted a command.
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
     * Whether an exchange is the one that has begun, or a copy that it waits for. What a wire tap has copied, seda or an
     * aggregation, goes its own way, and the route itself may still fail.
     */
    private boolean isOf(Exchange exchange) {
        return exchangeId.equals(exchange.getExchangeId())
                || (from == exchange.getFromEndpoint() || isOfKamelet(exchange)) && isCopyOf(exchange)
                        && exchange.getProperty(ExchangePropertyKey.AGGREGATED_COMPLETED_BY) == null;
    }

    /** Of a copy in a copy, such as in a nested split, Camel says the unit of work that waits for all of them. */
    private boolean isCopyOf(Exchange exchange) {
        return exchangeId.equals(exchange.getProperty(ExchangePropertyKey.CORRELATION_ID))
                || unitOfWork == exchange.getProperty(ExchangePropertyKey.STREAM_CACHE_UNIT_OF_WORK);
    }

    /** A Kamelet runs on a copy that comes from its own endpoint, and is waited for. */
    private static boolean isOfKamelet(Exchange exchange) {
        return exchange.getFromEndpoint() != null && exchange.getFromEndpoint().getEndpointUri().startsWith("kamelet:");
    }

    /** Whether nothing would start the exchange again: it has waited, or its webhook is answered. */
    static boolean isFlow(Exchange exchange) {
        FirstWait firstWait = exchange.getProperty(PROPERTY, FirstWait.class);
        return exchange.getProperty(WAITED, false, boolean.class) || firstWait != null && firstWait.answer.get() == null;
    }
}
