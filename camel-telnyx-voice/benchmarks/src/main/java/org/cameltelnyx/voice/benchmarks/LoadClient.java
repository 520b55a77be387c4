package org.cameltelnyx.voice.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

import com.sun.management.OperatingSystemMXBean;
import org.cameltelnyx.voice.benchmarks.SignedEvent.Kind;

/** Sends webhooks on persistent connections. It signs all of them before it sends the first. */
final class LoadClient implements AutoCloseable {

    static final int CONNECTIONS = 50;

    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final String HEAD = "POST " + WebhookServer.PATH + " HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\nUser-Agent: telnyx-webhooks\r\n";

    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    /** The connections by port. */
    private final Map<Integer, List<Connection>> connections = new HashMap<>();
    private final List<Socket> held = new ArrayList<>();
    private byte[][] requests = {};
    private int status;
    /** The number of events that have been signed. */
    private long events;

    /**
     * Accepts these lines: "sign kind number"; "send port", which sends the signed requests and answers with a {@link Turn};
     * "hold port declared|chunked bytes", which sends incomplete bodies and answers with the number of connections that are
     * still open; "release", which closes these connections.
     *
     * @param  args      none
     * @throws Exception if it fails
     */
    public static void main(String[] args) throws Exception {
        LoadClient client = new LoadClient();
        Lines.answer("ready", words -> switch (words[0]) {
            case "sign" -> client.sign(Kind.valueOf(words[1]), Integer.parseInt(words[2]));
            case "send" -> client.send(Integer.parseInt(words[1])).toLine();
            case "hold" -> client.hold(Integer.parseInt(words[1]), words[2].equals("chunked"), Integer.parseInt(words[3]));
            case "release" -> client.release();
            default -> throw new IllegalArgumentException(words[0]);
        });
        client.close();
    }

    String sign(Kind kind, int number) {
        requests = LongStream.range(events, events + number)
                .parallel()
                .mapToObj(n -> request(SignedEvent.of(kind, n)))
                .toArray(byte[][]::new);
        events += number;
        status = kind.status();
        return "ok";
    }

    private static byte[] request(SignedEvent event) {
        String signature = event.signature() == null ? "" : "Telnyx-Signature-Ed25519: " + event.signature() + "\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes((HEAD + "Telnyx-Timestamp: " + event.timestamp() + "\r\n" + signature + "Content-Length: "
                + event.body().length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(event.body());
        return request.toByteArray();
    }

    Turn send(int port) throws Exception {
        List<Connection> open = connections.computeIfAbsent(port, LoadClient::connect);
        AtomicInteger next = new AtomicInteger();
        long cpu = SYSTEM.getProcessCpuTime();
        long begin = System.nanoTime();
        List<Future<?>> running = new ArrayList<>();
        for (Connection connection : open) {
            running.add(threads.submit(() -> {
                for (int i = next.getAndIncrement(); i < requests.length; i = next.getAndIncrement()) {
                    Operation.expect(status, connection.post(requests[i]));
                }
                return null;
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        long nanos = System.nanoTime() - begin;
        return new Turn(requests.length, nanos, 0, 0, SYSTEM.getProcessCpuTime() - cpu);
    }

    private static List<Connection> connect(int port) {
        List<Connection> open = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                open.add(new Connection(new Socket("127.0.0.1", port)));
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot connect", e);
        }
        return open;
    }

    private String hold(int port, boolean chunked, int bytes) throws Exception {
        List<Future<Boolean>> running = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            Socket socket = new Socket("127.0.0.1", port);
            held.add(socket);
            running.add(threads.submit(() -> allButTheEnd(socket, chunked, bytes)));
        }
        int open = 0;
        for (Future<Boolean> each : running) {
            try {
                open += each.get(20, TimeUnit.SECONDS) ? 1 : 0;
            } catch (TimeoutException e) {
                // the server has stopped reading, and keeps the connection
                open++;
            }
        }
        return Integer.toString(open);
    }

    private static boolean allButTheEnd(Socket socket, boolean chunked, int bytes) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write((HEAD + "Telnyx-Timestamp: " + System.currentTimeMillis() / 1000 + "\r\nTelnyx-Signature-Ed25519: "
                    + "A".repeat(86) + "==\r\n"
                    + (chunked ? "Transfer-Encoding: chunked\r\n\r\n" : "Content-Length: " + bytes + "\r\n\r\n"))
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[8192];
            for (int sent = 0; sent + chunk.length < bytes; sent += chunk.length) {
                if (chunked) {
                    out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
                out.write(chunk);
                if (chunked) {
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
            // an answer to an incomplete body is a refusal
            Thread.sleep(500);
            return socket.getInputStream().available() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String release() throws IOException {
        for (Socket socket : held) {
            socket.close();
        }
        held.clear();
        return "ok";
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        release();
        for (List<Connection> open : connections.values()) {
            for (Connection connection : open) {
                connection.socket.close();
            }
        }
    }

    /** A connection for one thread at a time. */
    private static final class Connection {

        private final Socket socket;
        private final InputStream in;

        Connection(Socket socket) throws IOException {
            this.socket = socket;
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(30_000);
            in = new BufferedInputStream(socket.getInputStream());
        }

        int post(byte[] request) throws IOException {
            socket.getOutputStream().write(request);
            int answered = Integer.parseInt(line().substring(9, 12));
            int length = 0;
            boolean chunked = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(lower.substring(15).strip());
                } else if (lower.startsWith("transfer-encoding:")) {
                    chunked = true;
                }
            }
            if (chunked) {
                for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                    in.skipNBytes(size + 2L);
                }
                line();
            } else {
                in.skipNBytes(length);
            }
            return answered;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException("The server has closed the connection after: " + line);
                }
                line.append((char) c);
            }
            line.setLength(line.length() - 1);
            return line.toString();
        }
    }
}
