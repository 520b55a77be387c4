package org.cameltelnyx.voice.simulator;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends webhooks by the JDK's HTTP client. All simulators of a JVM share the client, because in JDK 17 a client cannot be
 * closed and keeps a thread until it is garbage collected. It has no state except idle connections: it follows no redirects
 * and keeps no cookies. Its single thread sends requests in the order in which they are created.
 */
final class WebhookClient {

    private static final int MAX_ANSWER = 65_536;

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .executor(Executors.newSingleThreadExecutor(Threads.named("client")))
            .build();

    private WebhookClient() {
    }

    /**
     * Posts a webhook, and does not wait.
     *
     * @param  sent runs once the webhook has been written
     * @return the status of the answer, as soon as its head has arrived, or the failure; cancelling the future closes the
     *         connection
     */
    static CompletableFuture<Integer> post(String url, WebhookFate.Outgoing outgoing, Duration timeout, Runnable sent) {
        return send(url, "POST", new Announced(BodyPublishers.ofByteArray(outgoing.body()), sent), outgoing, timeout);
    }

    /** Sends a webhook by GET, without a body, and does not wait. */
    static CompletableFuture<Integer> get(String url, WebhookFate.Outgoing outgoing, Duration timeout, Runnable sent) {
        CompletableFuture<Integer> status = send(url, "GET", BodyPublishers.noBody(), outgoing, timeout);
        sent.run();
        return status;
    }

    private static CompletableFuture<Integer> send(
            String url, String method, HttpRequest.BodyPublisher body, WebhookFate.Outgoing outgoing, Duration timeout) {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(timeout)
                    .method(method, body);
            outgoing.headers().forEach(request::setHeader);
            CompletableFuture<?> exchange = HTTP.sendAsync(request.build(), head -> {
                status.complete(head.statusCode());
                return new Limited();
            });
            // the body of the answer is ignored, and may never end
            exchange.copy().orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).whenComplete((answer, failure) -> {
                if (failure instanceof TimeoutException) {
                    // the timeout of the client can fire later than this one
                    status.completeExceptionally(new HttpTimeoutException("request timed out"));
                    exchange.cancel(true);
                }
            });
            exchange.whenComplete((answer, failure) -> {
                if (failure != null) {
                    status.completeExceptionally(failure instanceof CompletionException ? failure.getCause() : failure);
                }
            });
            status.whenComplete((answer, failure) -> {
                if (status.isCancelled()) {
                    exchange.cancel(true);
                }
            });
        } catch (IllegalArgumentException e) {
            status.completeExceptionally(e);
        }
        return status;
    }

    /** Reads a limited part of a body, so that the connection can be reused, and closes the connection if there is more. */
    private static final class Limited implements HttpResponse.BodySubscriber<Void> {

        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private Flow.Subscription body;
        private long left = MAX_ANSWER;

        @Override
        public CompletionStage<Void> getBody() {
            return end;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            body = subscription;
            body.request(1);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            left -= parts.stream().mapToLong(ByteBuffer::remaining).sum();
            if (left < 0) {
                body.cancel();
                end.complete(null);
            } else {
                body.request(1);
            }
        }

        @Override
        public void onError(Throwable failure) {
            end.complete(null);
        }

        @Override
        public void onComplete() {
            end.complete(null);
        }
    }

    /** Describes why there is no answer. The JDK's client often has no message for refused connections. */
    static String describe(Throwable failure) {
        String message = failure.getMessage();
        if (message == null && failure instanceof ConnectException) {
            message = failure.getCause() instanceof UnresolvedAddressException ? "Unknown host" : "Connection refused";
        }
        return failure.getClass().getSimpleName() + ": " + message;
    }

    /** Runs a callback once the client has written the body. */
    private record Announced(HttpRequest.BodyPublisher body, Runnable taken) implements HttpRequest.BodyPublisher {

        @Override
        public long contentLength() {
            return body.contentLength();
        }

        @Override
        public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
            body.subscribe(new Flow.Subscriber<>() {

                @Override
                public void onSubscribe(Flow.Subscription subscription) {
                    subscriber.onSubscribe(subscription);
                }

                @Override
                public void onNext(ByteBuffer part) {
                    subscriber.onNext(part);
                }

                @Override
                public void onError(Throwable failure) {
                    subscriber.onError(failure);
                }

                @Override
                public void onComplete() {
                    subscriber.onComplete();
                    taken.run();
                }
            });
        }
    }
}
