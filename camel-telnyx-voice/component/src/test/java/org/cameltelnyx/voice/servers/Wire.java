package org.cameltelnyx.voice.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A connection on which anything can be sent at any time, and answers read one by one.
 */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;

    /**
     * What a server has answered.
     *
     * @param status  the status
     * @param headers the last value of each, by name in any case
     * @param body    the body as text
     */
    record Reply(int status, Map<String, String> headers, String body) {
    }

    Wire(int port) throws IOException {
        this(port, PATIENCE_MILLIS);
    }

    Wire(int port, int patienceMillis) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(patienceMillis);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    Wire send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Wire send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Sends what the server may no longer want. */
    Wire push(byte[] bytes) {
        try {
            send(bytes);
        } catch (IOException e) {
            // it has closed the connection
        }
        return this;
    }

    /** No more will come from here, but an answer can. */
    Wire halfClose() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** As if the machine had gone: what is on the way is lost. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    Reply read() throws IOException {
        return read(true);
    }

    Reply readHead() throws IOException {
        return read(false);
    }

    private Reply read(boolean withBody) throws IOException {
        String[] status = line().split(" ");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] header = line.split(":", 2);
            headers.put(header[0], header[1].strip());
        }
        int length = withBody ? Integer.parseInt(headers.getOrDefault("Content-Length", "0")) : 0;
        return new Reply(
                Integer.parseInt(status[1]), headers,
                new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
    }

    /** The body of an answer whose length is told or that comes in one chunk. */
    String readText() throws IOException {
        Reply reply = read();
        if (!reply.headers().getOrDefault("Transfer-Encoding", "").equalsIgnoreCase("chunked")) {
            return reply.body();
        }
        int length = Integer.parseInt(line(), 16);
        return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The server has closed the connection after '" + line + "'");
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    /** Waits until the server closes the connection; fails if it does not. */
    void awaitClosed() throws IOException {
        try {
            in.readAllBytes();
        } catch (java.net.SocketException e) {
            // it was reset, which is closed as well
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
