/**
 * Compares the component with code written by hand. {@code Suite} measures everything, and {@code Report} writes the page.
 * <p>
 * Each peer of a comparison has JVMs of its own ({@code OperationJvm}, {@code WebhookServer}), so that the compiler of a JVM
 * sees the code of one peer only; starts of a context are the exception. The suite starts and warms up one JVM of each peer.
 * The peers then run alternately ({@code Rounds}): in each round each peer runs for less than a second (with many commands in
 * flight, for two) while the others sleep, and every second round has the reverse order. Then new JVMs replace them, because
 * the compiled code of two JVMs differs. The figure of a round is the ratio of two peers; the result is the median of these
 * ratios, with the smallest and the greatest as its spread. A machine that is slow for some seconds thus slows both sides.
 * Memory has no peer: it is measured in ten servers, one after the other.
 * <ul>
 * <li>In process: the rate counts, or the CPU time of the peer's process, including compiler and garbage collector.</li>
 * <li>Over HTTP: the client is a JVM of its own ({@code LoadClient}), which signs all events before it sends the first. The
 * CPU time of the server's process counts, which the server reports before and after.</li>
 * <li>Commands go to a server in another JVM ({@code CommandServer}). The CPU time of the sender counts.</li>
 * <li>Allocation: JMH's gc profiler ({@code OperationBenchmark}) measures it, in a new JVM of each peer for each round. Java
 * Flight Recorder ({@code Profile}) shows the methods that allocate. {@code OperationBenchmark} can also run any operation
 * alone.</li>
 * </ul>
 */
package org.cameltelnyx.voice.benchmarks;
