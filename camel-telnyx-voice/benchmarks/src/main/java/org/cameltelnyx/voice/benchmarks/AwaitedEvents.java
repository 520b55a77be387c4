package org.cameltelnyx.voice.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Wakes a waiting flow: from the raw request until the flow continues, without the command that it waits for. */
final class AwaitedEvents implements Operation {

    /** The number of waiting flows before each turn, more than one turn can wake. */
    private static final int WAITING = Integer.getInteger("benchmarks.flows", 20_000);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final WaitingFlows flows = new WaitingFlows();
    private final AtomicInteger next = new AtomicInteger();
    private List<SignedEvent> events = new ArrayList<>();
    /** The number of the flow that waits for the first of the events. */
    private int first;

    AwaitedEvents() throws Exception {
    }

    /** Starts new flows in place of the woken ones, and signs the events of all of them anew. */
    @Override
    public void prepare() throws Exception {
        int woken = next.get();
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (flows.ended() < first + woken && System.nanoTime() - end < 0) {
            Thread.sleep(1);
        }
        if (flows.ended() != first + woken) {
            throw new IllegalStateException(first + woken + " events have come, and " + flows.ended() + " flows gone on");
        }
        first += woken;
        flows.begin("flow", first + WAITING - flows.begun());
        events = IntStream.range(first, first + WAITING).parallel().mapToObj(WaitingFlows::event).toList();
        next.set(0);
    }

    @Override
    public void run() throws Exception {
        int n = next.getAndIncrement();
        if (n >= WAITING) {
            throw new IllegalStateException("A turn has more than benchmarks.flows=" + WAITING);
        }
        flows.post(events.get(n));
    }

    @Override
    public void close() throws Exception {
        flows.close();
    }
}
