package org.cameltelnyx.voice;

import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import com.sun.management.UnixOperatingSystemMXBean;

/**
 * What this JVM holds, which must not grow with the requests.
 *
 * @param heap      the bytes in use after garbage collection
 * @param threads   the live threads
 * @param openFiles the open file descriptors, sockets included; 0 where the system does not tell
 */
public record Jvm(long heap, int threads, long openFiles) {

    private static final int COLLECTIONS = 5;
    private static final double MEGABYTE = 1024 * 1024;

    public static Jvm now() {
        long heap = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            heap = Math.min(heap, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return new Jvm(
                heap, ManagementFactory.getThreadMXBean().getThreadCount(),
                ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                        ? unix.getOpenFileDescriptorCount()
                        : 0);
    }

    double heapMegabytes() {
        return heap / MEGABYTE;
    }

    /** The names of the threads that were not there before, the one that looks excepted. */
    static Set<String> threadsStartedSince(Set<Thread> before) {
        Set<Thread> threads = new HashSet<>(liveThreads());
        threads.removeAll(before);
        threads.remove(Thread.currentThread());
        return threads.stream().map(Thread::getName).collect(Collectors.toSet());
    }

    static Set<Thread> liveThreads() {
        return Set.copyOf(Thread.getAllStackTraces().keySet());
    }
}
