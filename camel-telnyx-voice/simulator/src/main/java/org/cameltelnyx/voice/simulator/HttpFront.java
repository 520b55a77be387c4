package org.cameltelnyx.voice.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server, which is that of the JDK: tests have an HTTP server of their own already, and the simulator must not
 * bring another version of it.
 */
final class HttpFront implements AutoCloseable {

    static final String HOST = "127.0.0.1";

    private static final Logger LOG = LoggerFactory.getLogger(HttpFront.class);
    /**
     * Without it each answer on a connection that is used again takes 40 ms, since the JDK sends head and body apart. The JDK
     * reads it once, when it makes its first server: so it has no effect if the application has made one before.
     */
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";
    private static final int BACKLOG = 1024;
    private static final int IDLE_SECONDS = 10;

    static {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads;

    /**
     * Listens from now on.
     *
     * @throws IOException if it cannot listen on the port
     */
    HttpFront(int port, ThreadFactory daemons, HttpApi api, LiveView view) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(HOST), port), BACKLOG);
        threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons,
                // what comes once all is over
                new ThreadPoolExecutor.DiscardPolicy());
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try {
                if (view.isFor(exchange)) {
                    view.accept(exchange);
                } else {
                    api.accept(exchange, new Reply(exchange));
                }
            } catch (IOException | RuntimeException e) {
                breakOff(exchange, e);
            }
        });
        // the server's own thread is a daemon if the one that starts it is
        CompletableFuture.runAsync(server::start, threads).join();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The answer to one request, which any thread can give at any time, and which holds up none of them. */
    final class Reply {

        private final HttpExchange exchange;

        private Reply(HttpExchange exchange) {
            this.exchange = exchange;
        }

        void set(Map<String, String> headers) {
            HttpFront.set(exchange, headers);
        }

        /** Writes the answer. A body that is shorter than its length ends with the connection. */
        void write(int status, byte[] body, int length) {
            threads.execute(() -> {
                try {
                    HttpFront.write(exchange, status, body, length);
                } catch (IOException e) {
                    HttpFront.breakOff(exchange, e);
                }
            });
        }

        /** Closes the connection without an answer. */
        void breakOff() {
            exchange.close();
        }
    }

    static void write(HttpExchange exchange, int status, byte[] body, int length) throws IOException {
        boolean isEmpty = length == 0 || status == 204 || status == 304 || exchange.getRequestMethod().equals("HEAD");
        try (exchange) {
            exchange.sendResponseHeaders(status, isEmpty ? -1 : length);
            if (!isEmpty) {
                OutputStream out = exchange.getResponseBody();
                out.write(body, 0, Math.min(length, body.length));
                out.flush();
            }
        }
    }

    /** Connections that break are what a simulator is for. */
    private static void breakOff(HttpExchange exchange, Exception failure) {
        LOG.debug("A connection broke: {}", failure.toString());
        exchange.close();
    }

    static String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    static void set(HttpExchange exchange, Map<String, String> headers) {
        Headers response = exchange.getResponseHeaders();
        headers.forEach(response::set);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
