package org.cameltelnyx.voice.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.cameltelnyx.voice.TelnyxVoiceComponent;
import org.cameltelnyx.voice.benchmarks.SignedEvent.Kind;
import org.cameltelnyx.voice.event.CallReferStarted;
import org.cameltelnyx.voice.webhook.DuplicateGuard;

/** The ways from a raw request to an event, in process. */
final class EventOperations {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REMEMBERED = 100_000;

    private EventOperations() {
    }

    /** Signed events that are used one after the other, more than are accepted in any turn: none is accepted twice in one. */
    private static final class Ring<T> {

        private static final int SIZE = Integer.getInteger("benchmarks.events", 65_536);
        /** Telnyx' signatures are good for five minutes. */
        private static final long FRESH_NANOS = TimeUnit.MINUTES.toNanos(2);

        private final Kind kind;
        private final Function<SignedEvent, T> form;
        private final AtomicInteger next = new AtomicInteger();
        private List<T> events;
        private long signedAt;

        /**
         * Signs the events.
         *
         * @param kind how they are
         * @param form how an operation takes them
         */
        Ring(Kind kind, Function<SignedEvent, T> form) {
            this.kind = kind;
            this.form = form;
            sign();
        }

        private void sign() {
            signedAt = System.nanoTime();
            events = IntStream.range(0, SIZE).parallel().mapToObj(i -> form.apply(SignedEvent.of(kind, i))).toList();
        }

        /** Between turns: signs anew what would be too old soon. */
        void prepare() {
            if (System.nanoTime() - signedAt > FRESH_NANOS) {
                sign();
            }
        }

        /** How many have been taken. */
        int taken() {
            return next.get();
        }

        T take() {
            return events.get(Math.floorMod(next.getAndIncrement(), SIZE));
        }
    }

    /** Uses up a ring. */
    private record Using<T>(Ring<T> ring, User<T> user, AutoCloseable end) implements Operation {

        Using(Ring<T> ring, User<T> user) {
            this(ring, user, () -> {
            });
        }

        private interface User<T> {

            void use(T event) throws Exception;
        }

        @Override
        public void prepare() {
            ring.prepare();
        }

        @Override
        public void run() throws Exception {
            user.use(ring.take());
        }

        @Override
        public void close() throws Exception {
            end.close();
        }
    }

    /** A message and its signature, as Bouncy Castle takes them. */
    private record Signed(byte[] message, byte[] signature) {

        static Signed of(SignedEvent event) {
            return new Signed(event.message(), Base64.getDecoder().decode(event.signature()));
        }
    }

    /** Nothing but the verification, of messages that are there already, by a key that is decoded already. */
    static Operation bareBouncyCastle() {
        Ed25519.PublicPoint key = Ed25519.validatePublicKeyPartialExport(Signer.TELNYX.publicKey(), 0);
        return new Using<>(new Ring<>(Kind.GOOD, Signed::of), signed -> {
            if (!Ed25519.verify(signed.signature, 0, key, signed.message, 0, signed.message.length)) {
                throw new IllegalStateException("Not verified");
            }
        });
    }

    /** As Telnyx' own Java SDK does it (WebhookVerification.kt), and a tree of Jackson's. */
    static Operation officialSdk() {
        byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
        String publicKey = Signer.TELNYX.publicKeyText();
        return new Using<>(new Ring<>(Kind.GOOD, Function.identity()), event -> {
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
        });
    }

    /** A route with a bean. */
    static Operation handWritten() throws Exception {
        InProcessServer server = new InProcessServer();
        DefaultCamelContext context = new DefaultCamelContext();
        context.addComponent(InProcessServer.NAME, server);
        context.addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder
                .from("in-process:hand-written")
                .bean(new HandWritten(), "verify")));
        context.start();
        return new Using<>(new Ring<>(Kind.GOOD, Function.identity()), event -> Operation.expect(200, server.post(event)),
                context);
    }

    /** The component, which accepts one event after the other. */
    static Operation component() throws Exception {
        return new InComponent(Kind.GOOD, 1, "", 0, false);
    }

    /** The component with several keys, the first of which has signed, or none. */
    static Operation component(Kind kind, int keys) throws Exception {
        return new InComponent(kind, keys, "", 0, false);
    }

    /** The component with a number of consumers on the path, one of which wants the event. */
    static Operation componentWithConsumers(int consumers) throws Exception {
        return new InComponent(Kind.GOOD, 1, "&events=" + SignedEvent.TYPE, consumers - 1, false);
    }

    /** The component without what a hand-written bean leaves out. */
    static Operation componentUnguarded() throws Exception {
        return new InComponent(Kind.GOOD, 1, "&idempotent=false&sequential=false", 0, false);
    }

    /** The component with a repository that is full before each turn. */
    static Operation componentRemembering() throws Exception {
        return new InComponent(Kind.GOOD, 1, "", 0, true);
    }

    private static final class InComponent implements Operation {

        private final Ring<SignedEvent> ring;
        private final Kind kind;
        private final InProcessServer server = new InProcessServer();
        private final DefaultCamelContext context = new DefaultCamelContext();
        private final IdempotentRepository repository = DuplicateGuard.memory(REMEMBERED);
        /** Whether the repository is full before each turn, or else empty. */
        private final boolean full;
        /** How many ids have been added to it that are of no event here. */
        private int othersAdded;
        /** How often the route has run in a thread. */
        private final ThreadLocal<int[]> runs = ThreadLocal.withInitial(() -> new int[1]);

        InComponent(Kind kind, int keys, String filter, int otherConsumers, boolean full) throws Exception {
            this.ring = new Ring<>(kind, Function.identity());
            this.kind = kind;
            this.full = full;
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
            ring.prepare();
            if (!full) {
                repository.clear();
                return;
            }
            // so many that an event of the ring is forgotten before it comes again; to fill it anew would leave young ids, which
            // the garbage collector would have to copy during the turn
            for (; othersAdded < REMEMBERED + ring.taken(); othersAdded++) {
                repository.add("events/0ccc7b54-4df3-4bca-ffff-" + othersAdded);
            }
        }

        @Override
        public void run() throws Exception {
            int before = runs.get()[0];
            Operation.expect(kind.status(), server.post(ring.take()));
            if (runs.get()[0] - before != (kind == Kind.GOOD ? 1 : 0)) {
                throw new IllegalStateException("The route ran " + (runs.get()[0] - before)
                        + " times. If that is 0, a turn may have more than benchmarks.events=" + Ring.SIZE);
            }
        }

        @Override
        public void close() throws Exception {
            context.close();
        }
    }
}
