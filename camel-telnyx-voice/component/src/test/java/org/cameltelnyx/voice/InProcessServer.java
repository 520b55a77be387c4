package org.cameltelnyx.voice;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.apache.camel.AsyncProcessor;
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
import org.cameltelnyx.voice.simulator.SignedWebhook;

/**
 * An HTTP server without HTTP: a request is a call in the thread of the test. It has the path that was opened last.
 */
final class InProcessServer extends DefaultComponent implements RestConsumerFactory {

    private volatile Processor processor;

    /** Hands over a request as a server would, and returns it with the answer. */
    Exchange send(Map<String, ?> headers, Object body) throws Exception {
        return send(processor, headers, body);
    }

    private Exchange send(Processor taker, Map<String, ?> headers, Object body) throws Exception {
        Exchange request = request(headers, body);
        taker.process(request);
        return request;
    }

    private Exchange request(Map<String, ?> headers, Object body) {
        Exchange request = new DefaultExchange(getCamelContext());
        headers.forEach(request.getMessage()::setHeader);
        request.getMessage().setBody(body);
        return request;
    }

    /** As a server does that keeps no thread until it has the answer. */
    CompletableFuture<Integer> postLater(SignedWebhook webhook) {
        Exchange request = request(post(webhook.headers()), webhook.body());
        CompletableFuture<Integer> status = new CompletableFuture<>();
        ((AsyncProcessor) processor).process(request, done -> status.complete(status(request)));
        return status;
    }

    private static Map<String, String> post(Map<String, String> headers) {
        Map<String, String> posted = new HashMap<>(headers);
        posted.put(Exchange.HTTP_METHOD, "POST");
        return posted;
    }

    int post(SignedWebhook webhook) throws Exception {
        return post(processor, webhook);
    }

    /** What takes the requests to the path that was opened last. */
    Processor taker() {
        return processor;
    }

    /** Hands a request to what has taken it before the path was opened anew. */
    int post(Processor taker, SignedWebhook webhook) throws Exception {
        return status(send(taker, post(webhook.headers()), webhook.body()));
    }

    static int status(Exchange answered) {
        return answered.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
    }

    @Override
    public Consumer createConsumer(
            CamelContext camelContext, Processor processor, String verb, String basePath, String uriTemplate,
            String consumes, String produces, RestConfiguration configuration, Map<String, Object> parameters) {
        this.processor = processor;
        return new DefaultConsumer(new InProcessEndpoint(this), processor);
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
            throw new UnsupportedOperationException("The test plays the client");
        }

        @Override
        public Consumer createConsumer(Processor processor) {
            return new DefaultConsumer(this, processor);
        }
    }
}
