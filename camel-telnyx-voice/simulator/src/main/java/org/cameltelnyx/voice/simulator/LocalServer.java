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
 * The JDK's HTTP server on 127.0.0.1, so that the simulator meets no library that an application has in a version of its
 * own. Each request that is under way has a thread, since the JDK's server reads and writes by waiting.
 * <p>
 * The JDK 17 sends the head and the body of an answer in a packet each. Clients acknowledge the first with a delay, and
 * unless TCP_NODELAY is set the second waits for that: 40 ms for each answer. The only way to set it is a system property,
 * which the JDK reads when the first server of the JVM is made. This class sets it unless it is already set; it comes too
 * late where an application has had a server of this kind already, which then has to set it itself.
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

    /** A server that does not listen to requests yet, on the port, or on any that is free for 0. */
    static HttpServer create(int port) throws IOException {
        return HttpServer.create(new InetSocketAddress(HOST, port), BACKLOG);
    }

    /** As many threads as are needed at a time; what comes once they are shut down is dropped. */
    static ThreadPoolExecutor newThreads() {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Threads.named("http"),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Hands requests over on those threads from now on. They are shut down with the server. */
    static LocalServer start(int port, ThreadPoolExecutor threads, HttpHandler handler) {
        HttpServer server;
        try {
            server = create(port);
        } catch (IOException e) {
            throw new IllegalStateException("The simulator cannot listen on " + HOST + ":" + port + ": " + e.getMessage(), e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, handler));
        // the server's own thread is a daemon if the one that starts it is
        CompletableFuture.runAsync(server::start, threads).join();
        return new LocalServer(server, threads);
    }

    /** The JDK's server closes the connection after a failure, and does not say why. */
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

    /** Closes the port and all connections at once, whatever is under way. */
    void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Writes a response. */
    @FunctionalInterface
    interface Writing {

        void to(HttpExchange exchange) throws IOException;
    }

    /** Writes on a thread that may wait for the client. That the client may be gone is what a simulator is for. */
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

    /** Sends the head, which has its headers already, and the body. */
    static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
        }
        // for the JDK's server 0 is a body of unknown length, and -1 is none
        boolean isBodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD") || status == 204 || status == 304;
        exchange.sendResponseHeaders(status, isBodiless ? -1 : body.length);
        if (!isBodiless) {
            // closed before the exchange, which would wait for the rest of a request first
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
        // what is missing makes the JDK's server close the connection
        exchange.close();
    }
}
