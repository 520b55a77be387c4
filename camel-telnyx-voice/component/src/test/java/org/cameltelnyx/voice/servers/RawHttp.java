package org.cameltelnyx.voice.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import javax.net.SocketFactory;

/**
 * An HTTP client that sends what it is told to, byte by byte, also what no proper client would send.
 */
public final class RawHttp {

    private static final int TIMEOUT_MILLIS = 10_000;

    private final SocketFactory sockets;
    private final int port;

    /**
     * A client of one server on this machine.
     *
     * @param sockets makes the connections, plain or over TLS
     * @param port    where the server listens
     */
    public RawHttp(SocketFactory sockets, int port) {
        this.sockets = sockets;
        this.port = port;
    }

    /**
     * Sends a request on a connection of its own.
     *
     * @param  request     the request
     * @return             the answer
     * @throws IOException if the server gives none
     */
    public Answer send(Request request) throws IOException {
        try (Socket socket = sockets.createSocket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            try {
                OutputStream out = socket.getOutputStream();
                out.write(request.bytes());
                out.flush();
            } catch (IOException e) {
                // a server may refuse before it has read all, and answer nevertheless
            }
            return Answer.read(socket);
        }
    }

    /**
     * A request, of which nothing is checked.
     *
     * @param method  the method
     * @param target  path and query
     * @param headers lines of the head, in order, as name and value
     * @param body    the bytes of the body
     * @param framing how its end is told
     */
    public record Request(String method, String target, List<Map.Entry<String, String>> headers, byte[] body, Framing framing) {

        /** How the server knows where a body ends. */
        public enum Framing {
            CONTENT_LENGTH, CHUNKED, NONE
        }

        /**
         * A POST with its length told.
         *
         * @param  target path and query
         * @param  body   the body
         * @return        the request, without any header of its own
         */
        public static Request post(String target, byte[] body) {
            return new Request("POST", target, List.of(), body, Framing.CONTENT_LENGTH);
        }

        /**
         * The same request with another header.
         *
         * @param  name  the name
         * @param  value the value; each char is sent as one byte
         * @return       the request
         */
        public Request with(String name, String value) {
            List<Map.Entry<String, String>> more = new ArrayList<>(headers);
            more.add(Map.entry(name, value));
            return new Request(method, target, List.copyOf(more), body, framing);
        }

        /**
         * The same request with other headers.
         *
         * @param  values the headers
         * @return        the request
         */
        public Request with(Map<String, String> values) {
            Request request = this;
            for (Map.Entry<String, String> header : new TreeMap<>(values).entrySet()) {
                request = request.with(header.getKey(), header.getValue());
            }
            return request;
        }

        /**
         * The same request without a header.
         *
         * @param  name the name
         * @return      the request
         */
        public Request without(String name) {
            return new Request(
                    method, target, headers.stream().filter(header -> !header.getKey().equalsIgnoreCase(name)).toList(), body,
                    framing);
        }

        /**
         * The same request with another value of a header.
         *
         * @param  name  the name
         * @param  value the value
         * @return       the request
         */
        public Request replacing(String name, String value) {
            return without(name).with(name, value);
        }

        /**
         * The same request with another method.
         *
         * @param  other the method
         * @return       the request
         */
        public Request method(String other) {
            return new Request(other, target, headers, body, framing);
        }

        /**
         * The same request to another target.
         *
         * @param  other path and query
         * @return       the request
         */
        public Request target(String other) {
            return new Request(method, other, headers, body, framing);
        }

        /**
         * The same headers with another body.
         *
         * @param  other the body
         * @return       the request
         */
        public Request body(byte[] other) {
            return new Request(method, target, headers, other, framing);
        }

        /**
         * The same request in pieces, with its length untold.
         *
         * @return the request
         */
        public Request chunked() {
            return new Request(method, target, headers, body, Framing.CHUNKED);
        }

        /**
         * The same request without a body.
         *
         * @return the request
         */
        public Request unframed() {
            return new Request(method, target, headers, new byte[0], Framing.NONE);
        }

        byte[] bytes() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            StringBuilder head = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
            if (headers.stream().noneMatch(header -> header.getKey().equalsIgnoreCase("Host"))) {
                head.append("Host: localhost\r\n");
            }
            head.append("Connection: close\r\n");
            headers.forEach(header -> head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n"));
            switch (framing) {
                case CONTENT_LENGTH -> head.append("Content-Length: ").append(body.length).append("\r\n");
                case CHUNKED -> head.append("Transfer-Encoding: chunked\r\n");
                default -> {
                    // nothing tells of a body
                }
            }
            out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            if (framing == Framing.CHUNKED) {
                int half = (body.length + 1) / 2;
                chunk(out, 0, half);
                chunk(out, half, body.length - half);
                out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            } else if (framing == Framing.CONTENT_LENGTH) {
                out.writeBytes(body);
            }
            return out.toByteArray();
        }

        private void chunk(ByteArrayOutputStream out, int from, int length) {
            if (length > 0) {
                out.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                out.write(body, from, length);
                out.writeBytes("\r\n".getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    /**
     * What a server has answered.
     *
     * @param status  the status, or 0 if it has closed the connection without an answer
     * @param headers the values by name, in any case
     * @param body    the body as text
     */
    public record Answer(int status, Map<String, List<String>> headers, String body) {

        private static Answer read(Socket socket) throws IOException {
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            if (all.isEmpty()) {
                return new Answer(0, Map.of(), "");
            }
            int end = all.indexOf("\r\n\r\n");
            if (end < 0) {
                throw new IOException("No answer: '" + all + "'");
            }
            String[] lines = all.substring(0, end).split("\r\n");
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (int i = 1; i < lines.length; i++) {
                String[] header = lines[i].split(":", 2);
                headers.computeIfAbsent(header[0], name -> new ArrayList<>()).add(header[1].strip());
            }
            String body = all.substring(end + 4);
            boolean chunked = headers.getOrDefault("Transfer-Encoding", List.of())
                    .stream()
                    .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("chunked"));
            return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, chunked ? joined(body) : body);
        }

        private static String joined(String chunks) {
            StringBuilder body = new StringBuilder();
            String rest = chunks;
            while (!rest.isEmpty()) {
                int line = rest.indexOf("\r\n");
                int length = Integer.parseInt(rest.substring(0, line).strip(), 16);
                if (length == 0) {
                    break;
                }
                body.append(rest, line + 2, line + 2 + length);
                rest = rest.substring(line + 2 + length + 2);
            }
            return body.toString();
        }

        /**
         * The only value of a header.
         *
         * @param  name the name
         * @return      the value, or null if there is none or more than one
         */
        public String header(String name) {
            List<String> values = headers.getOrDefault(name, List.of());
            return values.size() == 1 ? values.get(0) : null;
        }
    }
}
