package org.cameltelnyx.voice.examples.eventpipeline;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.main.Main;

/**
 * The application in a separate JVM, which can be killed.
 */
final class Instance implements AutoCloseable {

    private final String name;
    private final Path log;
    private final Process process;
    private int port;

    private Instance(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /** Starts an instance without waiting; {@link #awaitReady()} waits until it is ready. */
    static Instance start(String name, Map<String, String> environment, Path directory) throws IOException {
        Path log = directory.resolve("instance-" + name + ".log");
        // fast compilation, for a process that runs for less than a minute
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Xmx256m", "-cp", classPath(), Instance.class.getName()).redirectError(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("INSTANCE", name);
        return new Instance(name, log, builder.start());
    }

    /**
     * Waits until the routes have started.
     *
     * @return the port at which webhooks arrive
     */
    int awaitReady() throws IOException {
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        if (line == null) {
            throw new IllegalStateException("Instance " + name + " ended before it was ready: see " + log);
        }
        port = Integer.parseInt(line);
        return port;
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    /** Kills the instance by SIGKILL: no shutdown hook, no finally block, no answer. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Stops the instance gracefully. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Runs the application, prints its port, and stops it at the end of standard input, when the rehearsal closes the
     * stream or dies.
     *
     * @param  arguments none
     * @throws Exception if it cannot start
     */
    public static void main(String[] arguments) throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Thread rehearsal = new Thread(() -> {
            try {
                System.in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // the rehearsal has ended
            }
            end.countDown();
        }, "rehearsal");
        rehearsal.setDaemon(true);
        rehearsal.start();

        Main application = EventPipeline.application();
        application.addOverrideProperty("camel.server.port", "0");
        application.start();
        System.out.println(
                application.getCamelContext().hasService(MainHttpServer.class).getRouter().getServer().getPort());
        end.await();
        application.stop();
        System.exit(0);
    }

    /** In Maven's own JVM the class path is that of the class loader. */
    private static String classPath() {
        if (Instance.class.getClassLoader() instanceof URLClassLoader loader) {
            List<URL> urls = Arrays.asList(loader.getURLs());
            return urls.stream().map(Instance::pathOf).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    private static String pathOf(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Not a file: " + url, e);
        }
    }
}
