package org.cameltelnyx.voice.webhook;

import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;

import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpConsumer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpEngine;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;

/**
 * Receives requests from the Vert.x server of platform-http, which camel-main, the Camel CLI and Quarkus use. It checks the
 * headers before it reads the body, so that a request without a fresh signature uses no memory. The buffer of a body grows
 * as bytes arrive, within {@code maxBytesInFlight} and {@code bodyTimeout}. The rest, such as the router, its path, TLS and
 * authentication, is that of platform-http.
 * <p>
 * Everything here runs on the event loop, except for the route, which runs on a worker thread.
 */
final class VertxDoor extends VertxPlatformHttpConsumer {

    private final WebhookListener listener;
    private final Executor worker;
    private final int maxBodySize;
    private final long bodyTimeout;
    private final AtomicLong numbers = new AtomicLong();
    /** Requests whose body has arrived in part, the oldest first. */
    private final SortedMap<Long, Arrival> coming = new ConcurrentSkipListMap<>();

    private VertxDoor(PlatformHttpEndpoint endpoint, VertxPlatformHttpEngine server, WebhookListener listener,
            Executor worker) {
        super(endpoint, exchange -> {
            throw new UnsupportedOperationException("A webhook does not create an exchange for a request");
        }, server.getHandlers(), VertxPlatformHttpRouter.getRouterNameFromPort(server.getServerPort()));
        this.listener = listener;
        this.worker = worker;
        this.maxBodySize = listener.settings().maxBodySize();
        this.bodyTimeout = listener.settings().bodyTimeout().toMillis();
    }

    /**
     * Installs this door for an endpoint, if its server is Vert.x.
     *
     * @param endpoint an endpoint without a consumer
     * @param listener checks the requests
     * @param worker   runs routes, and rejects tasks when it is full
     */
    static void install(PlatformHttpEndpoint endpoint, WebhookListener listener, Executor worker) {
        if (endpoint.getComponent().getEngine() instanceof VertxPlatformHttpEngine server) {
            endpoint.setPlatformHttpEngine(new PlatformHttpEngine() {
                @Override
                public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint same, Processor processor) {
                    return processor instanceof ExchangeDoor
                            ? new VertxDoor(same, server, listener, worker)
                            // a guard of the endpoint, such as an OAuth profile, needs the request as an exchange
                            : server.createConsumer(same, processor);
                }

                @Override
                public int getServerPort() {
                    return server.getServerPort();
                }
            });
        }
    }

    @Override
    protected void doInit() throws Exception {
        PlatformHttpEndpoint endpoint = getEndpoint();
        String methods = endpoint.getHttpMethodRestrict();
        // this class checks the method and reads the body itself
        endpoint.setHttpMethodRestrict(null);
        endpoint.setUseBodyHandler(false);
        super.doInit();
        endpoint.setHttpMethodRestrict(methods);
    }

    @Override
    protected void doStart() throws Exception {
        PlatformHttpEndpoint endpoint = getEndpoint();
        String consumes = endpoint.getConsumes();
        endpoint.setConsumes(null);
        super.doStart();
        // for consoles, which list the content type of an endpoint
        endpoint.setConsumes(consumes);
    }

    @Override
    protected void handleRequest(RoutingContext context) {
        Arrival arrival = new Arrival(context);
        try {
            arrival.read(listener.admit(head(context.request())));
        } catch (RefusedException e) {
            arrival.refuse(e.reason());
            arrival.read(null);
        }
    }

    private static WebhookListener.Head head(HttpServerRequest request) {
        MultiMap headers = request.headers();
        return new WebhookListener.Head(
                request.method().name(), headers.get(HttpHeaders.CONTENT_TYPE), length(headers), request.query(),
                headers.getAll(WebhookVerifier.TIMESTAMP_HEADER), headers.getAll(WebhookVerifier.SIGNATURE_HEADER));
    }

    /**
     * The content length, or -1 without the header. The server has already refused a value that is not a number; it can
     * still be too large.
     */
    private static long length(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? -1 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** A request whose body arrives. After a refusal the rest of the body is dropped, until {@code bodyTimeout}. */
    private final class Arrival {

        private final HttpServerRequest request;
        private final Context eventLoop;
        private final Thread thread = Thread.currentThread();
        private final Long number = numbers.incrementAndGet();
        /** The bytes received so far; null once the request is taken or refused. */
        private Buffer body = Buffer.buffer();
        private WebhookVerifier.Claim claim;
        private int reserved;
        private long received;
        private long timer;

        Arrival(RoutingContext context) {
            this.request = context.request();
            this.eventLoop = context.vertx().getOrCreateContext();
            if (request.isEnded() && context.body().buffer() != null) {
                // a handler of the user has read the body
                chunk(context.body().buffer());
            }
        }

        void read(WebhookVerifier.Claim admitted) {
            claim = admitted;
            if (request.isEnded()) {
                ended();
                return;
            }
            request.exceptionHandler(failure -> broken());
            request.handler(this::chunk);
            request.endHandler(nothing -> ended());
            timer = eventLoop.owner().setTimer(bodyTimeout, id -> late());
            if (body != null && "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                request.response().writeContinue();
            }
            request.resume();
        }

        private void chunk(Buffer chunk) {
            received += chunk.length();
            if (received > maxBodySize) {
                refuse(RefusalReason.SIZE);
                close();
            } else if (body != null && !reserve(chunk.length())) {
                refuse(RefusalReason.BUSY);
            } else if (body != null) {
                reserved += chunk.length();
                body.appendBuffer(chunk);
                coming.put(number, this);
            }
        }

        /**
         * Reserves memory. If none is free, it refuses the requests whose bodies have been arriving for the longest time;
         * otherwise slow strangers could occupy all memory.
         */
        private boolean reserve(int bytes) {
            while (!listener.reserve(bytes)) {
                Optional<Arrival> slowest = coming.values().stream().filter(arrival -> arrival.thread == thread).findFirst();
                if (slowest.isEmpty() || slowest.get() == this) {
                    return false;
                }
                slowest.get().refuse(RefusalReason.BUSY);
            }
            return true;
        }

        private void ended() {
            eventLoop.owner().cancelTimer(timer);
            if (body == null) {
                return;
            }
            byte[] bytes = body.getBytes();
            body = null;
            coming.remove(number);
            try {
                worker.execute(() -> listener.take(claim, bytes)
                        .thenAccept(answer -> eventLoop.runOnContext(nothing -> answer(answer))));
            } catch (RejectedExecutionException e) {
                answer(listener.refuse(new RefusedException(RefusalReason.BUSY)));
            }
        }

        private void late() {
            refuse(RefusalReason.BODY_LATE);
            close();
        }

        /** The client has closed the connection, perhaps while a route runs, or has sent invalid HTTP. */
        private void broken() {
            eventLoop.owner().cancelTimer(timer);
            refuse(RefusalReason.BODY_UNREADABLE);
        }

        void refuse(RefusalReason reason) {
            if (body != null) {
                body = null;
                coming.remove(number);
                answer(listener.refuse(new RefusedException(reason)));
            }
        }

        private void answer(WebhookAnswer answer) {
            listener.release(reserved);
            reserved = 0;
            HttpServerResponse response = request.response();
            if (!response.closed() && !response.ended()) {
                response.setStatusCode(answer.status());
                answer.headers().forEach(response::putHeader);
                response.end(answer.text());
            }
        }

        private void close() {
            eventLoop.owner().cancelTimer(timer);
            if (request.version() == HttpVersion.HTTP_2) {
                request.response().reset();
            } else {
                request.connection().close();
            }
        }
    }
}
