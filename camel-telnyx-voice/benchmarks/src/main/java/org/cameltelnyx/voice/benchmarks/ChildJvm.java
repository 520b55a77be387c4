package org.cameltelnyx.voice.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM that the suite starts. It answers each line with a line: see {@link Lines}. */
final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final String greeting;

    ChildJvm(Class<?> main, List<String> options, String... arguments) throws IOException {
        this(System.getProperty("java.home"), main, options, arguments);
    }

    ChildJvm(String javaHome, Class<?> main, List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(javaHome, "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "-Xms512m", "-Xmx512m", "-XX:+UseG1GC"));
        command.addAll(options);
        command.add(main.getName());
        command.addAll(Arrays.asList(arguments));
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        greeting = read();
    }

    /** The line that the JVM wrote when it was ready, such as its port. */
    String greeting() {
        return greeting;
    }

    String ask(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return read();
    }

    private String read() throws IOException {
        String line = out.readLine();
        if (line == null || line.startsWith("failed")) {
            throw new IOException("A JVM of this run answered: " + line);
        }
        return line;
    }

    @Override
    public void close() throws Exception {
        process.getOutputStream().close();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
