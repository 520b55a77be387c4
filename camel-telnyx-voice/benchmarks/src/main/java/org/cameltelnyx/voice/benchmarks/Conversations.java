package org.cameltelnyx.voice.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.apache.camel.AsyncProducer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.RouteDefinition;
import org.cameltelnyx.voice.TelnyxVoiceComponent;
import org.cameltelnyx.voice.TelnyxVoiceConstants;

/**
 * Runs a thousand concurrent calls. Each sends a command, and the next one when the event of the previous one has arrived. One
 * operation is all calls, from the first command to the last event.
 */
final class Conversations implements Operation {

    private static final int CALLS = 1_000;
    private static final int STEPS = 5;
    /** The number of runs for which events are signed, more than one turn has. */
    private static final int RUNS = 4;
    private static final long PATIENCE_SECONDS = 60;
    private static final long PAUSE_NANOS = 100_000;
    private static final String REFER = "telnyx-voice:refer?sipAddress=sip:1234@pbx.example.com&clientState=";

    private final InProcessServer server = new InProcessServer();
    private final DefaultCamelContext context = CommandOperations.newContext();
    private final Endpoint start;
    private final AsyncProducer producer;
    /** The signed events of the next runs, run by run; within a run, the first events of all calls come first. */
    private List<SignedEvent> events = List.of();
    private int used;
    private long signed;
    private long firstCall;
    private volatile AtomicIntegerArray steps = new AtomicIntegerArray(CALLS);
    private volatile CountDownLatch ended = new CountDownLatch(0);

    /** How the routes are written. */
    enum Way {
        /** One route with await: a step for each command. */
        AWAITED,
        /** A route for each event, which reads the next step from the client state. */
        BY_EVENTS
    }

    Conversations(Way way) throws Exception {
        context.addComponent(InProcessServer.NAME, server);
        context.getComponent("telnyx-voice", TelnyxVoiceComponent.class)
                .getConfiguration()
                .setHttpServerComponent(InProcessServer.NAME);
        context.addRoutes(RouteBuilder.loadRoutesBuilder(way == Way.AWAITED ? this::awaited : this::byEvents));
        context.start();
        start = context.getEndpoint("direct:start");
        producer = start.createAsyncProducer();
        producer.start();
    }

    private void awaited(RouteBuilder builder) {
        RouteDefinition route = builder.from("direct:start");
        for (int step = 1; step <= STEPS; step++) {
            route.process(this::begins).to(REFER + state(step) + "&await=" + SignedEvent.LAST_TYPE);
        }
        route.process(exchange -> ended.countDown());
    }

    private void byEvents(RouteBuilder builder) {
        builder.from("direct:start").process(this::begins).to(REFER + state(1));
        ChoiceDefinition choice = builder.from("telnyx-voice:webhook?events=" + SignedEvent.LAST_TYPE).choice();
        for (int step = 1; step < STEPS; step++) {
            choice.when(builder.header(TelnyxVoiceConstants.CLIENT_STATE).isEqualTo(text(step)))
                    .process(this::begins)
                    .to(REFER + state(step + 1));
        }
        choice.otherwise().process(exchange -> ended.countDown());
    }

    private void begins(Exchange exchange) {
        String call = exchange.getMessage().getHeader(TelnyxVoiceConstants.CALL_CONTROL_ID, String.class);
        steps.incrementAndGet((int) (SignedEvent.number(call) - firstCall));
    }

    private static String text(int step) {
        return "step " + step;
    }

    private static String state(int step) {
        return Base64.getEncoder().encodeToString(text(step).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void prepare() {
        long first = firstCall + CALLS;
        events = IntStream.range(0, RUNS * STEPS * CALLS).parallel().mapToObj(i -> {
            int run = i / (STEPS * CALLS);
            int step = i / CALLS % STEPS + 1;
            return SignedEvent.last(signed + i, first + (long) run * CALLS + i % CALLS, state(step));
        }).toList();
        signed += events.size();
        used = 0;
    }

    @Override
    public void run() throws Exception {
        if (used == events.size()) {
            throw new IllegalStateException("A turn has more than " + RUNS + " runs");
        }
        firstCall += CALLS;
        steps = new AtomicIntegerArray(CALLS);
        ended = new CountDownLatch(CALLS);
        List<Exchange> all = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
            Exchange exchange = start.createExchange();
            exchange.getMessage().setHeader(TelnyxVoiceConstants.CALL_CONTROL_ID, SignedEvent.call(firstCall + call));
            producer.process(exchange, doneSync -> {
            });
            all.add(exchange);
        }
        for (int step = 1; step <= STEPS; step++) {
            for (int call = 0; call < CALLS; call++) {
                while (steps.get(call) < step) {
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
                Operation.expect(200, server.post(events.get(used++)));
            }
        }
        if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(ended.getCount() + " conversations have not ended");
        }
        for (Exchange exchange : all) {
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
        }
    }

    @Override
    public void close() throws Exception {
        producer.close();
        context.getShutdownStrategy().setTimeout(1);
        context.close();
    }
}
