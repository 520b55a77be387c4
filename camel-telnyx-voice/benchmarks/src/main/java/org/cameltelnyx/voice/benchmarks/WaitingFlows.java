package org.cameltelnyx.voice.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.AsyncCallback;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.AsyncProcessorSupport;
import org.cameltelnyx.voice.TelnyxVoiceComponent;
import org.cameltelnyx.voice.TelnyxVoiceConstants;

/** Flows that wait, each for the event of a call of its own. */
final class WaitingFlows implements AutoCloseable {

    /** Commands block until they are answered. */
    private static final int SENDERS = 32;
    private static final int BEFORE = 1_000;
    private static final String WAIT = "telnyx-voice:refer?await=" + SignedEvent.LAST_TYPE
            + "&awaitTimeout=3600000&sipAddress=sip:1234@pbx.example.com";

    private final InProcessServer server = new InProcessServer();
    private final DefaultCamelContext context = CommandOperations.newContext();
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private final AtomicInteger ended = new AtomicInteger();
    /** What an exchange that waits for nothing of ours is held by. */
    private final List<AsyncCallback> parked = new ArrayList<>();
    private int begun;

    WaitingFlows() throws Exception {
        context.addComponent(InProcessServer.NAME, server);
        context.getComponent("telnyx-voice", TelnyxVoiceComponent.class)
                .getConfiguration()
                .setHttpServerComponent(InProcessServer.NAME);
        context.addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            // those that the end of the context interrupts would be logged
            builder.errorHandler(builder.noErrorHandler());
            builder.from("direct:flow").to(WAIT);
            builder.from("direct:exchange").process(new AsyncProcessorSupport() {

                @Override
                public boolean process(Exchange exchange, AsyncCallback callback) {
                    synchronized (parked) {
                        parked.add(callback);
                    }
                    return false;
                }
            });
        }));
        context.start();
    }

    /** Begins flows, or exchanges that only stand in a route, and returns once all of them wait. */
    void begin(String what, int count) throws Exception {
        Endpoint endpoint = context.getEndpoint("direct:" + what);
        try (AsyncProducer producer = endpoint.createAsyncProducer()) {
            producer.start();
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Exchange exchange = endpoint.createExchange();
                exchange.getMessage().setHeader(TelnyxVoiceConstants.CALL_CONTROL_ID, SignedEvent.call(begun++));
                all.add(senders.submit(() -> producer.process(exchange, doneSync -> end(exchange))));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    /** Those that the end of the context interrupts do not count. */
    private void end(Exchange exchange) {
        if (exchange.getException() == null) {
            ended.incrementAndGet();
        }
    }

    /** The event that the n-th flow waits for. */
    static SignedEvent event(int n) {
        return SignedEvent.last(n, n, "aGF2ZSBhIG5pY2UgZGF5ID1d");
    }

    /** Hands an event over, which wakes its flow. */
    void post(SignedEvent event) throws Exception {
        Operation.expect(200, server.post(event));
    }

    /** {@return how many flows have gone on} */
    int ended() {
        return ended.get();
    }

    /** {@return how many have begun} */
    int begun() {
        return begun;
    }

    @Override
    public void close() throws Exception {
        senders.shutdownNow();
        context.getShutdownStrategy().setTimeout(1);
        context.close();
    }

    /** What so many of them take: bytes of heap for each, and threads for all. */
    String cost(String what, int count) throws Exception {
        begin(what, BEFORE);
        long heap = heap();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        begin(what, count);
        int more = ManagementFactory.getThreadMXBean().getThreadCount() - threads;
        return (heap() - heap) / count + " " + more;
    }

    private static long heap() {
        // a collection may leave what has just become free to the next one
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /**
     * Takes "flow count" and "exchange count", which answer with bytes and threads.
     *
     * @param  args      none
     * @throws Exception if it cannot be made ready
     */
    public static void main(String[] args) throws Exception {
        try (WaitingFlows flows = new WaitingFlows()) {
            Lines.answer("ready", words -> flows.cost(words[0], Integer.parseInt(words[1])));
        }
    }
}
