package org.cameltelnyx.voice.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * From the request to the verified, typed event in an exchange, without HTTP; and what others do with the same bytes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class EventBenchmark {

    /** More than two threads can verify in an iteration. */
    private static final int EVENTS = 50_000;
    private static final int REMEMBERED = 100_000;

    /** How many routes listen on the path, of which one wants the event. */
    @Param("1")
    int consumers;
    /** How many keys are accepted; events are signed by the last of them. */
    @Param("1")
    int keys;
    /** How many events the routes remember. */
    @Param("0")
    int remembered;

    private final SignedEvents signer = new SignedEvents();
    private final MemoryIdempotentRepository done = new MemoryIdempotentRepository();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private final HandWritten handWritten = new HandWritten(signer.publicKey());
    private SignedWebhook[] events;
    private byte[][] signatures;
    private SignedWebhook forged;
    private SignedWebhook stale;
    private DefaultCamelContext context;
    private Processor component;
    private Processor bean;

    /** Makes the routes. */
    @Setup
    public void start() throws Exception {
        events = signer.sign(EVENTS);
        signatures = new byte[EVENTS][];
        for (int i = 0; i < EVENTS; i++) {
            signatures[i] = Base64.getDecoder().decode(events[i].signature());
        }
        forged = new SignedEvents().sign(1)[0];
        stale = signer.sign(events[0].body(), Instant.now().minus(Duration.ofHours(1)));
        done.setCacheSize(REMEMBERED);
        StringBuilder acceptedKeys = new StringBuilder();
        for (int i = 1; i < keys; i++) {
            acceptedKeys.append(new SignedEvents().publicKey()).append(',');
        }
        acceptedKeys.append(signer.publicKey());
        context = new DefaultCamelContext();
        InProcessServer server = new InProcessServer();
        context.addComponent("in-process", server);
        context.getRegistry().bind("done", done);
        context.addRoutes(RouteBuilder.loadRoutesBuilder(routes -> {
            for (int i = 0; i < consumers; i++) {
                routes.from("telnyx-voice:webhook?httpServerComponent=in-process&idempotentRepository=#done&publicKey=RAW("
                        + acceptedKeys + ")&events=" + (i == 0 ? "call.refer.*" : "call.other-" + i))
                        .routeId("route-" + i)
                        .process(exchange -> accepted.incrementAndGet());
            }
            routes.from("direct:bean").process(handWritten).process(exchange -> {
            });
        }));
        context.start();
        component = server.listener();
        bean = context.getEndpoint("direct:bean").createProducer();
        ((org.apache.camel.Producer) bean).start();
    }

    /** Forgets what the iteration before has done. */
    @Setup(Level.Iteration)
    public void forget() {
        next.set(0);
        done.clear();
        for (int i = 0; i < remembered; i++) {
            done.add("route-0/" + UUID.randomUUID());
        }
    }

    /** Ends the routes. */
    @TearDown
    public void stop() {
        context.stop();
    }

    int accepted() {
        return accepted.get();
    }

    private int take() {
        int i = next.getAndIncrement();
        if (i >= EVENTS) {
            throw new IllegalStateException("More than " + EVENTS + " events in an iteration");
        }
        return i;
    }

    /** The component accepts an event. */
    @Benchmark
    public Object component() throws Exception {
        return expect(200, hand(events[take()]));
    }

    /** What the signature alone costs. */
    @Benchmark
    public Object bouncyCastle() {
        int i = take();
        if (!handWritten.bouncyCastle(signatures[i], HandWritten.message(events[i].timestamp(), events[i].body()))) {
            throw new IllegalStateException("A genuine event is refused");
        }
        return events[i];
    }

    /** A route with a bean. */
    @Benchmark
    public Object bean() throws Exception {
        Exchange exchange = exchange(events[take()]);
        bean.process(exchange);
        return exchange.getMessage().getBody();
    }

    /** The way of Telnyx' own library. */
    @Benchmark
    public Object sdk() throws Exception {
        SignedWebhook event = events[take()];
        return handWritten.sdk(event.timestamp(), event.signature(), new String(event.body(), StandardCharsets.UTF_8));
    }

    /** The component refuses what is signed by nobody it knows. */
    @Benchmark
    public Object forged() throws Exception {
        return expect(403, hand(forged));
    }

    /** The component refuses what was signed long ago. */
    @Benchmark
    public Object stale() throws Exception {
        return expect(403, hand(stale));
    }

    /** The component refuses what is not signed. */
    @Benchmark
    public Object unsigned() throws Exception {
        Exchange exchange = exchange(events[0]);
        exchange.getMessage().removeHeader("Telnyx-Signature-Ed25519");
        component.process(exchange);
        return expect(403, exchange);
    }

    /** The component refuses a signature that is too short. */
    @Benchmark
    public Object wrongLength() throws Exception {
        Exchange exchange = exchange(events[0]);
        exchange.getMessage().setHeader("Telnyx-Signature-Ed25519", "AAAA");
        component.process(exchange);
        return expect(403, exchange);
    }

    /** What a request costs that nobody looks at: a part of all but the signature. */
    @Benchmark
    public Object exchangeAlone() {
        return exchange(events[0]);
    }

    private Exchange hand(SignedWebhook event) throws Exception {
        Exchange exchange = exchange(event);
        component.process(exchange);
        return exchange;
    }

    private Exchange exchange(SignedWebhook event) {
        Exchange exchange = new DefaultExchange(context);
        Map<String, Object> headers = SignedEvents.headers(event);
        exchange.getMessage().setHeaders(headers);
        exchange.getMessage().setBody(event.body());
        return exchange;
    }

    private static Exchange expect(int status, Exchange exchange) {
        if (!Integer.valueOf(status).equals(exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))) {
            throw new IllegalStateException("Answered " + exchange.getMessage().getHeaders());
        }
        return exchange;
    }
}
