package org.cameltelnyx.voice.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.cameltelnyx.voice.simulator.SignedWebhook;

/**
 * Webhooks over HTTP on loopback, on connections that stay open: the CPU time that the server takes for each.
 */
final class OverHttp {

    private static final int CONNECTIONS = 50;
    private static final int REQUESTS = 10_000;
    private static final int WARM_UPS = 4;
    private static final int LARGE = 10_000_000;

    private final SignedEvents signer = new SignedEvents();
    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    private long clientCpu;
    private long clientWall;

    List<Ratios> run(int rounds, List<String> remarks) throws Exception {
        try (Jvm server = new Jvm(System.getProperty("java.home"), WebhookServer.class, List.of("-Xmx1g"),
                signer.publicKey())) {
            String[] ports = server.answer().split(" ");
            int camel = Integer.parseInt(ports[0]);
            int bare = Integer.parseInt(ports[1]);
            Peers peers = new Peers()
                    .add("component", () -> load(server, camel, "/component", 200, fresh()))
                    .add("bean", () -> load(server, camel, "/bean", 200, fresh()))
                    .add("bare Vert.x", () -> load(server, bare, "/", 200, fresh()))
                    .add("stale", () -> load(server, camel, "/component", 403, stale()))
                    .run(WARM_UPS, rounds, "µs of the server's CPU");
            remarks.add("The client of the load over HTTP took %.0f %% of the two cores while it ran."
                    .formatted(100.0 * clientCpu / clientWall / 2));
            remarks.add(large(server, camel));
            return List.of(
                    Ratios.atMost(1.10, "webhook over HTTP", "route with a hand-written bean", "CPU",
                            peers.ratios("component", "bean")),
                    Ratios.atMost(1.20, "webhook over HTTP", "bare Vert.x handler", "CPU",
                            peers.ratios("component", "bare Vert.x")),
                    Ratios.atMost(0.35, "stale refused over HTTP", "accepted", "CPU", peers.ratios("stale", "component")));
        } finally {
            threads.shutdownNow();
        }
    }

    private SignedWebhook[] fresh() {
        return signer.sign(REQUESTS);
    }

    private SignedWebhook[] stale() {
        SignedWebhook[] all = fresh();
        SignedWebhook old = signer.sign(all[0].body(), Instant.now().minus(Duration.ofHours(1)));
        java.util.Arrays.fill(all, old);
        return all;
    }

    private double load(Jvm server, int port, String path, int expected, SignedWebhook[] events) throws Exception {
        List<byte[]> requests = new ArrayList<>();
        for (SignedWebhook event : events) {
            requests.add(Connection.request(path, event));
        }
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(new Connection(port));
        }
        AtomicInteger next = new AtomicInteger();
        long ownCpu = Jvm.cpu();
        long start = System.nanoTime();
        long cpu = server.cpuNanos();
        List<Future<Void>> done = new ArrayList<>();
        for (Connection connection : connections) {
            done.add(threads.submit(() -> {
                for (int i = next.getAndIncrement(); i < REQUESTS; i = next.getAndIncrement()) {
                    int status = connection.send(requests.get(i));
                    if (status != expected) {
                        throw new IOException(path + " answered " + status);
                    }
                }
                return null;
            }));
        }
        for (Future<Void> each : done) {
            each.get();
        }
        double micros = (server.cpuNanos() - cpu) / 1e3 / REQUESTS;
        clientCpu += Jvm.cpu() - ownCpu;
        clientWall += System.nanoTime() - start;
        for (Connection connection : connections) {
            connection.close();
        }
        return micros;
    }

    /** Bodies that are too large, of a length that is told and of one that is not, on all connections at once. */
    private String large(Jvm server, int port) throws Exception {
        server.ask("reset");
        long before = Long.parseLong(server.ask("peak"));
        List<Future<Void>> done = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            boolean told = i % 2 == 0;
            done.add(threads.submit(() -> {
                sendLarge(port, told);
                return null;
            }));
        }
        for (Future<Void> each : done) {
            each.get();
        }
        long peak = Long.parseLong(server.ask("peak")) - before;
        return "Bodies of 10 MB on 50 connections at once, half of them with a length and half in chunks, raised the peak of the"
                + " server's heap by %.1f MB, %.2f MB for each connection; the server and the endpoint had a limit of 1 MiB each."
                        .formatted(peak / 1e6, peak / 1e6 / CONNECTIONS);
    }

    private static void sendLarge(int port, boolean told) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /component HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + (told ? "Content-Length: " + LARGE : "Transfer-Encoding: chunked") + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] part = new byte[10_000];
            for (int sent = 0; sent < LARGE; sent += part.length) {
                if (!told) {
                    out.write((Integer.toHexString(part.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
                out.write(part);
                if (!told) {
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException e) {
            // the server has refused it and does not read on
            return;
        }
    }
}
