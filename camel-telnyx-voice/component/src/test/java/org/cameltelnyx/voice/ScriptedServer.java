package org.cameltelnyx.voice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes one request on each connection, answers it as a test says, promises to keep the connection open, and closes it.
 */
final class ScriptedServer implements AutoCloseable {

    private static final String OK = "{\"data\":{\"result\":\"ok\"}}";

    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Script[] scripts;
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicInteger cutOff = new AtomicInteger();
    private final AtomicLong written = new AtomicLong();

    /** Writes an answer, whatever HTTP allows or not. */
    interface Script {

        void writeTo(OutputStream out) throws IOException, InterruptedException;
    }

    /** The first connections get these answers, all others get what Telnyx answers to a command. */
    ScriptedServer(Script... scripts) throws IOException {
        this.scripts = scripts;
        threads.execute(this::serve);
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/v2";
    }

    int connections() {
        return accepted.get();
    }

    /** How many connections have ended. */
    int closed() {
        return closed.get();
    }

    /** How many of them the client has ended, before all was written. */
    int cutOff() {
        return cutOff.get();
    }

    /** How many bytes the client has taken, or the system keeps for it. */
    long written() {
        return written.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                int number = accepted.getAndIncrement();
                Script script = number < scripts.length ? scripts[number] : ScriptedServer::ok;
                threads.execute(() -> serve(socket, script));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket, Script script) {
        try (socket) {
            readRequest(socket);
            script.writeTo(counting(socket.getOutputStream()));
        } catch (IOException e) {
            cutOff.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closed.incrementAndGet();
        }
    }

    private static void readRequest(Socket socket) throws IOException {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        int length = 0;
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        for (int i = 0; i < length; i++) {
            reader.read();
        }
    }

    private OutputStream counting(OutputStream out) {
        return new OutputStream() {

            @Override
            public void write(int b) throws IOException {
                write(new byte[]{(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
                written.addAndGet(length);
            }
        };
    }

    private static void ok(OutputStream out) throws IOException {
        write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + OK.length()
                + "\r\nConnection: keep-alive\r\n\r\n" + OK);
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
