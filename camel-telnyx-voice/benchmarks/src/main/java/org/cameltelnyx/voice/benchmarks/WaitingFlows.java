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

/** Waiting flows, each with a call of its own. */
final class WaitingFlows implements AutoCloseable {

    /** The number of threads that send commands; each blocks until the answer arrives. */
    private static final int SENDERS = 32;
    private static final int BEFORE = 1_000;
    private static final String WAIT = "telnyx-voice:refer?await=" + SignedEvent.LAST_TYPE
            + "&awaitTimeout=3600000&sipAddress=sip:1234@pbx.example.com";

    private final InProcessServer server = new InProcessServer();
    private final DefaultCamelContext context = CommandOperations.newContext();
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private final AtomicInteger ended = new AtomicInteger();
    /** Keeps the exchanges that wait without the component. */
    private final List<AsyncCallback> parked = new ArrayList<>();
    private int begun;

    WaitingFlows() throws Exception {
        context.addComponent(InProcessServer.NAME, server);
        context.getComponent("telnyx-voice", TelnyxVoiceComponent.class)
                .getConfiguration()
                .setHttpServerComponent(InProcessServer.NAME);
        context.addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            // otherwise Camel logs the exchanges that the end of the context interrupts
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

    /** Starts flows, or exchanges that wait without the component, and returns when all of them wait. */
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

    /** Counts the flow, unless the end of the context has interrupted it. */
    private void end(Exchange exchange) {
        if (exchange.getException() == null) {
            ended.incrementAndGet();
        }
    }

    /** Returns the event that the n-th flow waits for. */
    static SignedEvent event(int n) {
        return SignedEvent.last(n, n, "aGF2ZSBhIG5pY2UgZGF5ID1d");
    }

    /** Passes the event to its flow, which wakes up. */
    void post(SignedEvent event) throws Exception {
        Operation.expect(200, server.post(event));
    }

    /** {@return the number of flows that have ended} */
    int ended() {
        return ended.get();
    }

    /** {@return the number of flows that have started} */
    int begun() {
        return begun;
    }

    @Override
    public void close() throws Exception {
        senders.shutdownNow();
        context.getShutdownStrategy().setTimeout(1);
        context.close();
    }

    /** Measures the heap of each flow in bytes, and the threads of all flows. */
    String cost(String what, int count) throws Exception {
        begin(what, BEFORE);
        long heap = heap();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        begin(what, count);
        int more = ManagementFactory.getThreadMXBean().getThreadCount() - threads;
        return (heap() - heap) / count + " " + more;
    }

    private static long heap() {
        // one collection can leave objects to the next one
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /**
     * Accepts the lines "flow count" and "exchange count", which it answers with bytes and threads.
     *
     * @param  args      none
     * @throws Exception if the context cannot be started
     */
    public static void main(String[] args) throws Exception {
        try (WaitingFlows flows = new WaitingFlows()) {
            Lines.answer("ready", words -> flows.cost(words[0], Integer.parseInt(words[1])));
        }
    }
}
