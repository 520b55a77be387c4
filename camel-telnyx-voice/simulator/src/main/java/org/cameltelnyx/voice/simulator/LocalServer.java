package org.cameltelnyx.voice.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP server on 127.0.0.1. It is the JDK's, so that the simulator does not conflict with libraries of the application.
 * Each request in flight has a thread, because the JDK's server uses blocking I/O.
 * <p>
 * JDK 17 sends the head and the body of an answer in separate packets. Clients acknowledge the first with a delay, and
 * without TCP_NODELAY the second waits for that: 40 ms for each answer. Only a system property sets TCP_NODELAY, and the
 * JDK reads it when the JVM creates its first server. This class sets the property unless it is already set. If the
 * application has created such a server earlier, the application has to set it.
 */
final class LocalServer {

    static final String HOST = "127.0.0.1";

    private static final Logger LOG = LoggerFactory.getLogger(LocalServer.class);
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";
    private static final int BACKLOG = 1024;
    private static final int IDLE_SECONDS = 10;

    static {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
    }

    private final HttpServer server;
    private final ThreadPoolExecutor threads;

    private LocalServer(HttpServer server, ThreadPoolExecutor threads) {
        this.server = server;
        this.threads = threads;
    }

    /** Creates a server that does not handle requests yet, on the given port, or on a free one for 0. */
    static HttpServer create(int port) throws IOException {
        return HttpServer.create(new InetSocketAddress(HOST, port), BACKLOG);
    }

    /** Creates a pool of as many threads as needed; after its shutdown it drops new tasks. */
    static ThreadPoolExecutor newThreads() {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Threads.named("http"),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Starts a server that hands requests to the handler on the given threads; its close shuts them down. */
    static LocalServer start(int port, ThreadPoolExecutor threads, HttpHandler handler) {
        HttpServer server;
        try {
            server = create(port);
        } catch (IOException e) {
            throw new IllegalStateException("The simulator cannot listen on " + HOST + ":" + port + ": " + e.getMessage(), e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, handler));
        // the server's own thread is a daemon if the starting thread is one
        CompletableFuture.runAsync(server::start, threads).join();
        return new LocalServer(server, threads);
    }

    /** Handles a request, and logs a failure: the JDK's server only closes the connection. */
    private static void handle(HttpExchange exchange, HttpHandler handler) throws IOException {
        try {
            handler.handle(exchange);
        } catch (RuntimeException e) {
            LOG.error("The simulator has failed", e);
            throw e;
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Closes the port and all connections immediately, even with requests in flight. */
    void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Writes a response. */
    @FunctionalInterface
    interface Writing {

        void to(HttpExchange exchange) throws IOException;
    }

    /** Writes on a thread that can block. A broken connection is only logged at DEBUG, because tests cause it on purpose. */
    static void write(Executor threads, HttpExchange exchange, Writing writing) {
        threads.execute(() -> {
            try (exchange) {
                writing.to(exchange);
            } catch (IOException e) {
                LOG.debug("A connection broke: {}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("The simulator cannot answer", e);
            }
        });
    }

    /** Sends the head, whose headers are already set, and the body. */
    static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
        }
        // for the JDK's server, 0 means a body of unknown length, and -1 no body
        boolean isBodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD") || status == 204 || status == 304;
        exchange.sendResponseHeaders(status, isBodiless ? -1 : body.length);
        if (!isBodiless) {
            // closed first, because closing the exchange waits for the rest of the request
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
        exchange.close();
    }

    /** Announces the whole body and closes the connection after half of it. */
    static void cutInHalf(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (body.length == 0) {
            answer(exchange, status, body);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        OutputStream out = exchange.getResponseBody();
        out.write(body, 0, body.length / 2);
        out.flush();
        // the missing bytes make the JDK's server close the connection
        exchange.close();
    }
}
