package org.cameltelnyx.voice.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** An application that takes webhooks: it answers 200 unless told otherwise, and remembers what came. */
final class WebhookReceiver implements AutoCloseable {

    private static final byte[] ED25519_PREFIX = Base64.getDecoder().decode("MCowBQYDK2VwAyEA");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer server;
    private volatile Consumer<Received> reaction = event -> {
    };

    private WebhookReceiver() throws IOException {
        server = LocalServer.create(0);
        server.setExecutor(threads);
        server.createContext("/hook", this::receive);
        server.start();
    }

    record Received(String method, URI uri, Headers headers, byte[] body) {

        JsonNode json() {
            return Json.read(body).orElseThrow();
        }

        String type() {
            return json().path("data").path("event_type").asText();
        }

        String id() {
            return json().path("data").path("id").asText();
        }

        int attempt() {
            return json().path("meta").path("attempt").asInt();
        }

        String timestamp() {
            return headers.getFirst("Telnyx-Timestamp");
        }

        /** What any user of the official description would do, without the simulator's signer. */
        boolean isSignedWith(String publicKey) {
            try {
                byte[] raw = Base64.getDecoder().decode(publicKey);
                byte[] encoded = new byte[ED25519_PREFIX.length + raw.length];
                System.arraycopy(ED25519_PREFIX, 0, encoded, 0, ED25519_PREFIX.length);
                System.arraycopy(raw, 0, encoded, ED25519_PREFIX.length, raw.length);
                Signature verifier = Signature.getInstance("Ed25519");
                verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
                verifier.update((timestamp() + "|").getBytes());
                verifier.update(body);
                return verifier.verify(Base64.getDecoder().decode(headers.getFirst("Telnyx-Signature-Ed25519")));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static WebhookReceiver start() {
        try {
            return new WebhookReceiver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** The next requests are answered with these; 0 means with nothing until this receiver is closed, and a
     * negative one with a body that does not end.
     */
    WebhookReceiver answers(Integer... next) {
        statuses.addAll(List.of(next));
        return this;
    }

    /** What the application does with an event before it answers. */
    void reacts(Consumer<Received> newReaction) {
        reaction = newReaction;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    List<String> types() {
        return received.stream().map(Received::type).toList();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Received event = new Received(exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(),
                body);
        received.add(event);
        reaction.accept(event);
        Integer status = statuses.poll();
        if (status != null && status == 0) {
            awaitClosing();
        }
        if (status != null && status < 0) {
            exchange.sendResponseHeaders(-status, 0);
            sendEndlessly(exchange.getResponseBody());
        }
        exchange.sendResponseHeaders(status == null || status == 0 ? 200 : status, -1);
        exchange.close();
    }

    private void sendEndlessly(OutputStream out) throws IOException {
        while (closing.getCount() > 0) {
            out.write(new byte[8192]);
        }
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
