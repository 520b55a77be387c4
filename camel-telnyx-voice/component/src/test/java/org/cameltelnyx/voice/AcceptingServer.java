package org.cameltelnyx.voice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

/**
 * Accepts all commands, over TLS or without, and keeps who sent them, and over which connection.
 */
final class AcceptingServer implements AutoCloseable {

    private static final byte[] OK = "{\"data\":{\"result\":\"ok\"}}".getBytes(StandardCharsets.US_ASCII);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Integer> clientPorts = new CopyOnWriteArrayList<>();
    private final Queue<Answer> once = new ConcurrentLinkedQueue<>();
    private volatile byte[] answer = OK;
    private volatile CountDownLatch answers = new CountDownLatch(0);

    private record Answer(int status, byte[] body) {
    }

    /** Speaks TLS with this context, or plain http if there is none. */
    AcceptingServer(SSLContext tls) throws IOException {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        if (tls == null) {
            server = HttpServer.create(anyPort, 50);
        } else {
            HttpsServer https = HttpsServer.create(anyPort, 50);
            https.setHttpsConfigurator(new HttpsConfigurator(tls));
            server = https;
        }
        server.createContext("/", this::accept);
        server.setExecutor(threads);
        server.start();
    }

    /** Answers with this from now on; with 204 if there is nothing in it. */
    void answer(String json) {
        answer = json.getBytes(StandardCharsets.UTF_8);
    }

    /** Answers one command with this, after those of earlier calls, and the others as before. */
    void answerOnce(int status, String json) {
        once.add(new Answer(status, json.getBytes(StandardCharsets.UTF_8)));
    }

    /** Lets commands wait for their answer until the server closes. */
    void hold() {
        answers = new CountDownLatch(1);
    }

    private void accept(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
            clientPorts.add(exchange.getRemoteAddress().getPort());
            answers.await();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            Answer next = once.poll();
            byte[] body = next == null ? answer : next.body;
            int status = next != null ? next.status : body.length == 0 ? 204 : 200;
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String baseUrl(String host) {
        return (server instanceof HttpsServer ? "https" : "http") + "://" + host + ":" + server.getAddress().getPort() + "/v2";
    }

    /** The Authorization header of each command. */
    List<String> authorizations() {
        return authorizations;
    }

    /** The method, the address and the body of each command. */
    List<String> requests() {
        return requests;
    }

    /** The connection of each command. */
    List<Integer> connections() {
        return clientPorts;
    }

    @Override
    public void close() {
        answers.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
