package org.cameltelnyx.voice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static org.awaitility.Awaitility.await;

/**
 * An application with a webhook, in a JVM of its own, for tests that kill it.
 */
public final class KilledApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Class<?> mainClass;
    private final String path;
    private final List<String> jvmOptions;
    private final HttpClient http = HttpClient.newHttpClient();
    /** Waits for the application to be ready: before its routes have started, its server answers 404, and that is final. */
    private final LoadBalancer balancer = new LoadBalancer();
    private Process process;

    /**
     * One that does not run yet.
     *
     * @param mainClass  takes the port as its first argument
     * @param path       where its webhook is
     * @param jvmOptions options of its JVM
     */
    public KilledApplication(Class<?> mainClass, String path, String... jvmOptions) {
        this.mainClass = mainClass;
        this.path = path;
        this.jvmOptions = List.of(jvmOptions);
    }

    String webhookUrl() {
        return "http://127.0.0.1:" + balancer.port() + path;
    }

    /**
     * Starts it with the port to listen on as its first argument, and waits until it answers.
     *
     * @param  arguments   the arguments after the port
     * @return             the port
     * @throws IOException if it cannot be started
     */
    public int start(String... arguments) throws IOException {
        int port = freePort();
        Path log = Files.createDirectories(Path.of("target")).resolve("crash-test.log");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                mainClass.getName(), Integer.toString(port)));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        await().atMost(PATIENCE)
                .failFast("the application has ended: see " + log, () -> !process.isAlive())
                .until(() -> isReady(port));
        balancer.ready(port);
        return port;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: no shutdown hook runs, no finally block, no answer. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        balancer.notReady();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
        balancer.close();
    }

    private boolean isReady(int port) throws InterruptedException {
        try {
            // 405 is what the webhook itself answers to a GET
            return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode() == 405;
        } catch (IOException e) {
            return false;
        }
    }

    /** A free port that no outgoing connection takes in the meantime. */
    static int freePort() {
        Random random = new Random();
        while (true) {
            int port = 20_000 + random.nextInt(10_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // taken; another one
            }
        }
    }
}
