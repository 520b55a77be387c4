package org.cameltelnyx.voice.benchmarks;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Runs one operation with JMH and any of its profilers. The suite uses it for allocated bytes. It measures rates without JMH,
 * because JMH cannot alternate between peers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 15, time = 1)
@Measurement(iterations = 5, time = 1)
public class OperationBenchmark {

    /** The name of the operation. */
    @Param({"EVENT", "EVENT_BARE_BOUNCY_CASTLE", "EVENT_OFFICIAL_SDK", "EVENT_HAND_WRITTEN"})
    public String operation;

    private Operation made;

    /**
     * Creates the operation.
     *
     * @throws Exception if that fails
     */
    @Setup(Level.Trial)
    public void make() throws Exception {
        made = Operations.valueOf(operation).make();
    }

    /**
     * Prepares each iteration.
     *
     * @throws Exception if that fails
     */
    @Setup(Level.Iteration)
    public void prepare() throws Exception {
        made.prepare();
    }

    /**
     * Runs the operation once.
     *
     * @throws Exception if it fails
     */
    @Benchmark
    public void run() throws Exception {
        made.run();
    }

    /**
     * Closes the operation.
     *
     * @throws Exception if that fails
     */
    @TearDown(Level.Trial)
    public void close() throws Exception {
        made.close();
    }
}
