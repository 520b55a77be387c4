package org.cameltelnyx.voice.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.cameltelnyx.voice.TelnyxVoiceComponent;
import org.cameltelnyx.voice.benchmarks.SignedEvent.Kind;
import org.cameltelnyx.voice.event.CallReferStarted;

/** The ways from a raw request to an event, in process. */
final class EventOperations {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REMEMBERED = 100_000;

    private EventOperations() {
    }

    /**
     * Signed events that are used one after the other, more than are accepted in any turn: none that is accepted is sent
     * twice in a turn. They are signed once, and {@link Suite} sees to it that all turns are over before they are too old.
     */
    private static final class Ring {

        private static final int SIZE = Integer.getInteger("benchmarks.events", 65_536);

        private final SignedEvent[] events = new SignedEvent[SIZE];
        private final AtomicInteger next = new AtomicInteger();

        Ring(Kind kind) {
            Arrays.parallelSetAll(events, i -> SignedEvent.of(kind, i));
        }

        /** How many events have been taken. */
        int taken() {
            return next.get();
        }

        int index() {
            return Math.floorMod(next.getAndIncrement(), SIZE);
        }

        SignedEvent event() {
            return events[index()];
        }
    }

    /** Nothing but the verification, of messages that are there already, by a key that is decoded already. */
    static Operation bareBouncyCastle() {
        Ring ring = new Ring(Kind.GOOD);
        byte[][] messages = Stream.of(ring.events).map(SignedEvent::message).toArray(byte[][]::new);
        byte[][] signatures = Stream.of(ring.events)
                .map(event -> Base64.getDecoder().decode(event.signature()))
                .toArray(byte[][]::new);
        Ed25519.PublicPoint key = Ed25519.validatePublicKeyPartialExport(Signer.TELNYX.publicKey(), 0);
        return () -> {
            int i = ring.index();
            if (!Ed25519.verify(signatures[i], 0, key, messages[i], 0, messages[i].length)) {
                throw new IllegalStateException("Not verified");
            }
        };
    }

    /** As Telnyx' own Java SDK does it (WebhookVerification.kt), and a tree of Jackson's. */
    static Operation officialSdk() {
        Ring ring = new Ring(Kind.GOOD);
        byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
        String publicKey = Signer.TELNYX.publicKeyText();
        return () -> {
            SignedEvent event = ring.event();
            String payload = new String(event.body(), StandardCharsets.UTF_8);
            if (Math.abs(System.currentTimeMillis() / 1000 - Long.parseLong(event.timestamp())) > 300) {
                throw new IllegalStateException("Stale");
            }
            byte[] raw = Base64.getDecoder().decode(publicKey);
            byte[] encoded = new byte[prefix.length + raw.length];
            System.arraycopy(prefix, 0, encoded, 0, prefix.length);
            System.arraycopy(raw, 0, encoded, prefix.length, raw.length);
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update((event.timestamp() + "|" + payload).getBytes(StandardCharsets.UTF_8));
            if (!verifier.verify(Base64.getDecoder().decode(event.signature()))) {
                throw new IllegalStateException("Not verified");
            }
            JsonNode tree = JSON.readTree(payload);
            if (!tree.path("data").path("event_type").textValue().equals(SignedEvent.TYPE)) {
                throw new IllegalStateException("Not read");
            }
        };
    }

    /** A route with a bean. */
    static Operation handWritten() throws Exception {
        Ring ring = new Ring(Kind.GOOD);
        InProcessServer server = new InProcessServer();
        DefaultCamelContext context = new DefaultCamelContext();
        context.addComponent(InProcessServer.NAME, server);
        context.addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder
                .from("in-process:hand-written")
                .bean(new HandWritten(), "verify")));
        context.start();
        return new Operation() {
            @Override
            public void run() throws Exception {
                Operation.expect(200, server.post(ring.event()));
            }

            @Override
            public void close() throws Exception {
                context.close();
            }
        };
    }

    /** The component, which accepts one event after the other. */
    static Operation component() throws Exception {
        return new InComponent(Kind.GOOD, 1, "", 0, 0);
    }

    /** The component with several keys, the first of which has signed, or none. */
    static Operation component(Kind kind, int keys) throws Exception {
        return new InComponent(kind, keys, "", 0, 0);
    }

    /** The component with a number of consumers on the path, one of which wants the event. */
    static Operation componentWithConsumers(int consumers) throws Exception {
        return new InComponent(Kind.GOOD, 1, "&events=" + SignedEvent.TYPE, consumers - 1, 0);
    }

    /** The component without what a hand-written bean leaves out. */
    static Operation componentUnguarded() throws Exception {
        return new InComponent(Kind.GOOD, 1, "&idempotent=false&sequential=false", 0, 0);
    }

    /** The component with a repository that is full of other events. */
    static Operation componentRemembering() throws Exception {
        return new InComponent(Kind.GOOD, 1, "", 0, REMEMBERED);
    }

    private static final class InComponent implements Operation {

        private final Ring ring;
        private final Kind kind;
        private final InProcessServer server = new InProcessServer();
        private final DefaultCamelContext context = new DefaultCamelContext();
        private final MemoryIdempotentRepository repository = new MemoryIdempotentRepository();
        /** How many ids of other events the repository holds before each turn. */
        private final int remembered;
        /** How many of them have ever been added. */
        private int othersAdded;
        /** How many events of the ring have been taken out of the repository again. */
        private int eventsRemoved;
        /** How often the route has run in a thread. */
        private final ThreadLocal<int[]> runs = ThreadLocal.withInitial(() -> new int[1]);

        InComponent(Kind kind, int keys, String filter, int otherConsumers, int remembered)
                throws Exception {
            this.ring = new Ring(kind);
            this.kind = kind;
            this.remembered = remembered;
            repository.setCacheSize(REMEMBERED);
            TelnyxVoiceComponent component = new TelnyxVoiceComponent();
            component.getConfiguration()
                    .setPublicKey(Stream.concat(Stream.of(Signer.TELNYX), IntStream.range(1, keys)
                            .mapToObj(i -> new Signer(1 + i)))
                            .map(Signer::publicKeyText)
                            .collect(Collectors.joining(",")));
            component.getConfiguration().setHttpServerComponent(InProcessServer.NAME);
            context.addComponent("telnyx-voice", component);
            context.addComponent(InProcessServer.NAME, server);
            context.getRegistry().bind("done", repository);
            context.addService(repository);
            context.addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
                builder.from("telnyx-voice:webhook?idempotentRepository=#done" + filter)
                        .routeId("events")
                        .process(exchange -> runs.get()[0] += exchange.getMessage().getBody() instanceof CallReferStarted
                                ? 1
                                : 0);
                for (int i = 1; i <= otherConsumers; i++) {
                    builder.from("telnyx-voice:webhook?idempotentRepository=#done&events=call.other.type-" + i)
                            .routeId("other-" + i)
                            .process(exchange -> {
                                throw new IllegalStateException("Not for this route");
                            });
                }
            }));
            context.start();
        }

        @Override
        public void prepare() {
            if (remembered == 0) {
                repository.clear();
                return;
            }
            // no more than that is done anew, or the turn would pay for the garbage
            for (; eventsRemoved < ring.taken(); eventsRemoved++) {
                repository.remove("events/" + ring.events[Math.floorMod(eventsRemoved, Ring.SIZE)].id());
            }
            for (; othersAdded < remembered + eventsRemoved; othersAdded++) {
                repository.add("events/0ccc7b54-4df3-4bca-ffff-" + othersAdded);
            }
        }

        @Override
        public void run() throws Exception {
            int before = runs.get()[0];
            Operation.expect(kind.status(), server.post(ring.event()));
            if (runs.get()[0] - before != (kind == Kind.GOOD ? 1 : 0)) {
                throw new IllegalStateException("The route ran " + (runs.get()[0] - before) + " times");
            }
        }

        @Override
        public void close() throws Exception {
            context.close();
        }
    }
}
