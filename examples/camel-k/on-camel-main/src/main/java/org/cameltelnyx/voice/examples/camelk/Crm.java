package org.cameltelnyx.voice.examples.camelk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A CRM with a few contacts, which records the requests that it receives.
 */
public final class Crm implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    /**
     * A received request.
     *
     * @param path the path of the request
     * @param body the event
     * @param at   the time of receipt
     */
    public record Request(String path, byte[] body, Instant at) {
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> managers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile boolean silent;
    private volatile Answer only;

    private record Answer(int status, String body) {
    }

    /**
     * Starts the CRM on a free port.
     *
     * @throws IOException if the server cannot start
     */
    public Crm() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /**
     * The address of the CRM.
     *
     * @return the property crm.url
     */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * Adds a contact.
     *
     * @param number  the number of the contact
     * @param manager the SIP address of the person in charge
     */
    public void knows(String number, String manager) {
        managers.put(number, manager);
    }

    /**
     * Lets the CRM accept requests without answering them.
     *
     * @param silent true for no answers
     */
    public void silent(boolean silent) {
        this.silent = silent;
    }

    /**
     * Sets one answer for all requests.
     *
     * @param status the HTTP status
     * @param body   the body, empty for none
     */
    public void saysOnly(int status, String body) {
        only = new Answer(status, body);
    }

    /**
     * The requests since the last {@link #reset()}.
     *
     * @return the requests, in the order of their arrival
     */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Removes contacts and requests. */
    public void reset() {
        managers.clear();
        requests.clear();
        silent = false;
        only = null;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        requests.add(new Request(exchange.getRequestURI().getPath(), body, Instant.now()));
        if (silent) {
            // an exchange that is not closed gets no answer
            return;
        }
        Answer answer = only == null ? answer(exchange.getRequestURI().getPath(), body) : only;
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer answer(String path, byte[] body) throws IOException {
        String manager = managers.get(JSON.readTree(body).path("data").path("payload").path("from").asText());
        if (manager != null) {
            return new Answer(OK, JSON.writeValueAsString(Map.of("manager", manager)));
        }
        return path.equals("/screen-pops") ? new Answer(NOT_FOUND, "{}") : new Answer(OK, "{}");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
