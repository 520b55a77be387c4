package org.cameltelnyx.voice.benchmarks;

import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.RestConfiguration;
import org.apache.camel.spi.RestConsumerFactory;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;

/**
 * An HTTP server without HTTP: what a component listens with is called by the benchmark.
 */
final class InProcessServer extends DefaultComponent implements RestConsumerFactory {

    private Processor processor;

    /** What listens on the path that was opened last. */
    Processor listener() {
        return processor;
    }

    @Override
    public Consumer createConsumer(
            CamelContext camelContext, Processor listener, String verb, String basePath, String uriTemplate,
            String consumes, String produces, RestConfiguration configuration, Map<String, Object> parameters) {
        processor = listener;
        return new DefaultConsumer(new InProcessEndpoint(this), listener);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return new InProcessEndpoint(this);
    }

    private static final class InProcessEndpoint extends DefaultEndpoint {

        InProcessEndpoint(InProcessServer component) {
            super("in-process", component);
        }

        @Override
        public Producer createProducer() {
            throw new UnsupportedOperationException("The benchmark plays the client");
        }

        @Override
        public Consumer createConsumer(Processor processor) {
            return new DefaultConsumer(this, processor);
        }
    }
}
