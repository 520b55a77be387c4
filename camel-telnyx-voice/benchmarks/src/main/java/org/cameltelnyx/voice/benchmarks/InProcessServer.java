package org.cameltelnyx.voice.benchmarks;

import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.RestConfiguration;
import org.apache.camel.spi.RestConsumerFactory;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultExchange;

/**
 * A server without HTTP: the caller's thread runs the route. The component uses it with the option httpServerComponent, a
 * hand-written route with {@code from("in-process:name")}.
 */
final class InProcessServer extends DefaultComponent implements RestConsumerFactory {

    static final String NAME = "in-process";

    private volatile Processor processor;

    /** Passes an event to the route as a server does, and returns the status of the answer. */
    int post(SignedEvent event) throws Exception {
        Exchange request = new DefaultExchange(getCamelContext());
        request.getMessage().setHeader(Exchange.HTTP_METHOD, "POST");
        request.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/json");
        request.getMessage().setHeader("User-Agent", "telnyx-webhooks");
        request.getMessage().setHeader("Telnyx-Timestamp", event.timestamp());
        if (event.signature() != null) {
            request.getMessage().setHeader("Telnyx-Signature-Ed25519", event.signature());
        }
        request.getMessage().setBody(event.body());
        processor.process(request);
        Integer status = request.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        return status == null ? 200 : status;
    }

    @Override
    public Consumer createConsumer(
            CamelContext camelContext, Processor processor, String verb, String basePath, String uriTemplate,
            String consumes, String produces, RestConfiguration configuration, Map<String, Object> parameters)
            throws Exception {
        return new InProcessEndpoint(this, "in-process:rest").createConsumer(processor);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return new InProcessEndpoint(this, uri);
    }

    private final class InProcessEndpoint extends DefaultEndpoint {

        InProcessEndpoint(InProcessServer component, String uri) {
            super(uri, component);
        }

        @Override
        public Producer createProducer() {
            throw new UnsupportedOperationException("post() plays the client");
        }

        @Override
        public Consumer createConsumer(Processor taker) {
            return new DefaultConsumer(this, taker) {
                @Override
                protected void doStart() throws Exception {
                    super.doStart();
                    // the whole route with its unit of work, as servers call it
                    processor = getProcessor();
                }
            };
        }
    }
}
