package org.cameltelnyx.voice.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.sun.management.OperatingSystemMXBean;

/**
 * Another JVM that is asked questions on its standard input, a line each, and answers each with a line.
 */
final class Jvm implements AutoCloseable {

    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Process process;
    private final BufferedReader answers;
    private final PrintStream questions;

    /** Starts a main class with the class path of this JVM. */
    Jvm(String javaHome, Class<?> main, List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(javaHome + "/bin/java", "-cp", System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    String answer() throws IOException {
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("The JVM has ended");
        }
        return answer;
    }

    String ask(String question) throws IOException {
        questions.println(question);
        return answer();
    }

    /** The CPU time that it has taken so far. */
    long cpuNanos() throws IOException {
        return Long.parseLong(ask("cpu"));
    }

    /** What the other JVM does: answers until its parent has gone. */
    static void serve() throws IOException {
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String question = questions.readLine(); question != null; question = questions.readLine()) {
            switch (question) {
                case "cpu" -> System.out.println(cpu());
                case "reset" -> {
                    System.gc();
                    ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
                    System.out.println("ok");
                }
                case "peak" -> System.out.println(ManagementFactory.getMemoryPoolMXBeans()
                        .stream()
                        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum());
                default -> throw new IOException("Unknown question " + question);
            }
        }
        System.exit(0);
    }

    /** The CPU time of this JVM. */
    static long cpu() {
        return SYSTEM.getProcessCpuTime();
    }

    @Override
    public void close() throws Exception {
        questions.close();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
