package org.cameltelnyx.voice.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

import com.sun.management.OperatingSystemMXBean;

/** The main class of a JVM that runs one operation. */
final class OperationJvm {

    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private OperationJvm() {
    }

    /**
     * Accepts the lines "run threads millis" and "run-virtual threads millis", which it answers with a {@link Turn}, and
     * "profile turns millis", which it answers with a {@link Profile} of these turns on one thread.
     *
     * @param  args      the name of the operation
     * @throws Exception if the operation cannot be created
     */
    public static void main(String[] args) throws Exception {
        try (Operation operation = Operations.valueOf(args[0]).make()) {
            Lines.answer("ready", words -> switch (words[0]) {
                case "run" ->
                    run(operation, Executors::newFixedThreadPool, Integer.parseInt(words[1]), Long.parseLong(words[2]))
                            .toLine();
                case "run-virtual" ->
                    run(operation, OperationJvm::virtualThreads, Integer.parseInt(words[1]), Long.parseLong(words[2])).toLine();
                case "profile" -> Profile.of(() -> {
                    for (int i = 0; i < Integer.parseInt(words[1]); i++) {
                        run(operation, Executors::newFixedThreadPool, 1, Long.parseLong(words[2]));
                    }
                });
                default -> throw new IllegalArgumentException(words[0]);
            });
        }
    }

    private static Turn run(Operation operation, IntFunction<ExecutorService> executors, int threads, long millis)
            throws Exception {
        operation.prepare();
        ExecutorService executor = executors.apply(threads);
        try {
            long cpu = SYSTEM.getProcessCpuTime();
            long begin = System.nanoTime();
            long end = begin + millis * 1_000_000;
            List<Future<long[]>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(executor.submit(() -> runUntil(operation, end)));
            }
            List<long[]> latencies = new ArrayList<>();
            for (Future<long[]> each : running) {
                latencies.add(each.get());
            }
            long nanos = System.nanoTime() - begin;
            cpu = SYSTEM.getProcessCpuTime() - cpu;
            long[] all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Turn(all.length, nanos, cpu, all[(int) (all.length * 0.99)], 0);
        } finally {
            executor.shutdownNow();
        }
    }

    /** Returns the nanoseconds of each run. {@link Profile} finds operations below this method. */
    private static long[] runUntil(Operation operation, long end) throws Exception {
        long[] latencies = new long[1024];
        int count = 0;
        for (long now = System.nanoTime(); now < end;) {
            operation.run();
            long after = System.nanoTime();
            if (count == latencies.length) {
                latencies = Arrays.copyOf(latencies, 2 * count);
            }
            latencies[count++] = after - now;
            now = after;
        }
        return Arrays.copyOf(latencies, count);
    }

    /** Uses reflection, because the module is compiled for Java 17. */
    private static ExecutorService virtualThreads(int threads) {
        try {
            return (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JDK has no virtual threads: " + Runtime.version(), e);
        }
    }
}
