package org.cameltelnyx.voice;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Another program that has a port. Like most servers, it answers at once, also to what is no HTTP.
 */
public final class OtherProgram {

    private static final byte[] ANSWER = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    private OtherProgram() {
    }

    /** Answers on a port until the port is closed. */
    public static void answerOn(ServerSocket port) {
        new Thread(() -> {
            while (!port.isClosed()) {
                try (Socket socket = port.accept()) {
                    socket.getInputStream().read(new byte[8192]);
                    socket.getOutputStream().write(ANSWER);
                } catch (IOException e) {
                    // the port is closed, or the client has left
                }
            }
        }, "other program").start();
    }
}
