/**
 * Measures the component against what a good engineer would write by hand. {@code Suite} measures all, and {@code Report}
 * writes the page; nothing is typed by hand.
 * <p>
 * How a figure comes about: every peer of a comparison, but for starts of a context, lives in JVMs of its own
 * ({@code OperationJvm}, {@code WebhookServer}), so that none profits or suffers from the code that the compiler has seen of
 * another. One JVM of each is started and warmed up, and then they take turns ({@code Rounds}): in each round each peer works
 * for less than a second (with many commands in flight, for two) while the others sleep, and every second round goes
 * backwards. Then another JVM of each takes its place, since they differ in what their compilers make of the same code. The
 * figure of a round is the ratio of two peers in it; the result is the median of these ratios, and the spread is from the
 * smallest to the greatest. What slows the machine for some seconds thus slows both sides of a ratio.
 * Memory has no peer: it is that of ten servers, one after the other.
 * <ul>
 * <li>In process the rate counts, or the CPU time of the peer's whole process, compiler and garbage collector
 * included.</li>
 * <li>Over HTTP the client is a JVM of its own ({@code LoadClient}), which signs all events before it sends the first.
 * The CPU time of the server's process counts, which the server itself reports before and after.</li>
 * <li>Commands go to a server in another JVM ({@code CommandServer}), and the CPU time of the sender counts.</li>
 * <li>Allocation is measured by JMH's gc profiler ({@code OperationBenchmark}), in a new JVM of each peer for each round.
 * {@code OperationBenchmark} can run any operation alone as well.
 * Where it goes is told by Java Flight Recorder ({@code Profile}).</li>
 * </ul>
 */
package org.cameltelnyx.voice.benchmarks;
