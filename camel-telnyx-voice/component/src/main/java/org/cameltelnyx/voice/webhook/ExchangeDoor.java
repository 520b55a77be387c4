package org.cameltelnyx.voice.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.apache.camel.AsyncCallback;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.support.AsyncCallbackToCompletableFutureAdapter;
import org.apache.camel.support.DefaultMessage;

/**
 * Receives requests from all HTTP servers that deliver them as Camel exchanges.
 */
final class ExchangeDoor implements AsyncProcessor {

    private final CamelContext camelContext;
    private final WebhookListener listener;
    private final int maxBodySize;

    ExchangeDoor(CamelContext camelContext, WebhookListener listener) {
        this.camelContext = camelContext;
        this.listener = listener;
        this.maxBodySize = listener.settings().maxBodySize();
    }

    /**
     * Blocks until the answer is there, for servers that hold a thread for each request. Camel's own blocking wait would
     * log the request when the context stops.
     */
    @Override
    public void process(Exchange request) {
        WebhookAnswer answer = WebhookAnswer.UNAVAILABLE;
        try {
            answer = take(request).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A listener always answers", e);
        }
        answer(request, answer);
    }

    @Override
    public CompletableFuture<Exchange> processAsync(Exchange request) {
        AsyncCallbackToCompletableFutureAdapter<Exchange> answered = new AsyncCallbackToCompletableFutureAdapter<>(request);
        process(request, answered);
        return answered.getFuture();
    }

    @Override
    public boolean process(Exchange request, AsyncCallback callback) {
        CompletableFuture<WebhookAnswer> answer = take(request);
        boolean isThere = answer.isDone();
        answer.thenAccept(given -> {
            answer(request, given);
            callback.done(isThere);
        });
        return isThere;
    }

    private CompletableFuture<WebhookAnswer> take(Exchange exchange) {
        Message request = exchange.getMessage();
        try {
            WebhookVerifier.Claim claim = listener.admit(
                    new WebhookListener.Head(
                            request.getHeader(Exchange.HTTP_METHOD, "", String.class),
                            request.getHeader(Exchange.CONTENT_TYPE, String.class), length(request),
                            request.getHeader(Exchange.HTTP_QUERY, String.class),
                            values(request, WebhookVerifier.TIMESTAMP_HEADER),
                            values(request, WebhookVerifier.SIGNATURE_HEADER)));
            return listener.take(claim, body(request));
        } catch (RefusedException e) {
            return listener.refuse(e).atOnce();
        }
    }

    private long length(Message request) {
        Object length = request.getHeader(Exchange.CONTENT_LENGTH);
        Long bytes = length == null ? null : camelContext.getTypeConverter().tryConvertTo(Long.class, length);
        return bytes == null ? -1 : bytes;
    }

    private static List<String> values(Message request, String header) {
        Object value = request.getHeader(header);
        if (value == null) {
            return List.of();
        }
        return value instanceof Collection<?> all ? all.stream().map(String::valueOf).toList() : List.of(value.toString());
    }

    /** Reads at most one byte more than {@code maxBodySize}, so that the listener can detect a body that is too large. */
    private byte[] body(Message request) throws RefusedException {
        Object body = request.getBody();
        try {
            if (body == null) {
                return new byte[0];
            }
            return body instanceof InputStream stream
                    ? stream.readNBytes(maxBodySize + 1)
                    : request.getMandatoryBody(byte[].class);
        } catch (IOException | InvalidPayloadException e) {
            throw new RefusedException(RefusalReason.BODY_UNREADABLE);
        }
    }

    /** Writes the answer into a new message; otherwise the headers of the request would go back to the caller. */
    private void answer(Exchange request, WebhookAnswer answer) {
        Message response = new DefaultMessage(camelContext);
        response.setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
        answer.headers().forEach(response::setHeader);
        response.setBody(answer.text());
        request.setMessage(response);
    }
}
