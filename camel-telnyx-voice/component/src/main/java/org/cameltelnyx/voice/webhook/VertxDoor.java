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
 * The requests of the Vert.x server of platform-http, which camel-main, the Camel CLI and Quarkus have. It judges the headers
 * before a byte of the body is read, so that whoever has no fresh signature costs no memory, and a body grows as it comes,
 * within the room that there is and for as long as it may take. The rest, such as the router, its path, TLS and authentication,
 * is that of platform-http.
 * <p>
 * All that follows runs on the event loop, but for the route, which runs on a worker.
 */
final class VertxDoor extends VertxPlatformHttpConsumer {

    private final WebhookListener listener;
    private final Executor worker;
    private final int maxBodySize;
    private final long bodyTimeout;
    private final AtomicLong numbers = new AtomicLong();
    /** Those of whose bodies a part has come and not the rest, the first first. */
    private final SortedMap<Long, Arrival> coming = new ConcurrentSkipListMap<>();

    private VertxDoor(PlatformHttpEndpoint endpoint, VertxPlatformHttpEngine server, WebhookListener listener,
            Executor worker) {
        super(endpoint, exchange -> {
            throw new UnsupportedOperationException("A webhook makes no exchange of a request");
        }, server.getHandlers(), VertxPlatformHttpRouter.getRouterNameFromPort(server.getServerPort()));
        this.listener = listener;
        this.worker = worker;
        this.maxBodySize = listener.settings().maxBodySize();
        this.bodyTimeout = listener.settings().bodyTimeout().toMillis();
    }

    /**
     * Makes this door that of an endpoint, if its server is Vert.x.
     *
     * @param endpoint an endpoint without a consumer
     * @param listener judges the requests
     * @param worker   runs routes, and rejects what it has no room for
     */
    static void install(PlatformHttpEndpoint endpoint, WebhookListener listener, Executor worker) {
        if (endpoint.getComponent().getEngine() instanceof VertxPlatformHttpEngine server) {
            endpoint.setPlatformHttpEngine(new PlatformHttpEngine() {
                @Override
                public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint same, Processor processor) {
                    return processor instanceof ExchangeDoor
                            ? new VertxDoor(same, server, listener, worker)
                            // something guards the endpoint, such as an OAuth profile, and needs the request as an exchange
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
        // what a request must be is judged here, and the body read
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
        // for consoles, which list what an endpoint takes
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

    /** The server has refused what is no number. */
    private static long length(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? -1 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** A request that arrives. Once it is refused, what still comes of it is dropped, for as long as it may take. */
    private final class Arrival {

        private final HttpServerRequest request;
        private final Context eventLoop;
        private final Thread thread = Thread.currentThread();
        private final Long number = numbers.incrementAndGet();
        /** What has come, until it is taken or refused. */
        private Buffer body = Buffer.buffer();
        private WebhookVerifier.Claim claim;
        private int reserved;
        private long received;
        private long timer;

        Arrival(RoutingContext context) {
            this.request = context.request();
            this.eventLoop = context.vertx().getOrCreateContext();
            if (request.isEnded() && context.body().buffer() != null) {
                // a handler of the user has read it
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

        /** Whoever has been sending a body for the longest time gives way, or slow strangers could take all room. */
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

        /** The client has gone, perhaps while a route runs, or what it sends is no HTTP. */
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
