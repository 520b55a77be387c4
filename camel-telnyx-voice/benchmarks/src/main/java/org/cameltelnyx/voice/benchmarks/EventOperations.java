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

/** The ways to verify and read a raw request, in process. */
final class EventOperations {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REMEMBERED = 100_000;

    private EventOperations() {
    }

    /** Signed events, used in turn. There are more than one turn accepts, so that none of them is a duplicate. */
    private static final class Ring<T> {

        private static final int SIZE = Integer.getInteger("benchmarks.events", 65_536);
        /** Signatures expire after five minutes. */
        private static final long FRESH_NANOS = TimeUnit.MINUTES.toNanos(2);

        private final Kind kind;
        private final Function<SignedEvent, T> form;
        private final AtomicInteger next = new AtomicInteger();
        private List<T> events;
        private long signedAt;

        /**
         * Signs the events.
         *
         * @param kind the kind of all requests
         * @param form converts an event to the input of the operation
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

        /** Signs the events anew if their signatures expire soon. Call it between turns. */
        void prepare() {
            if (System.nanoTime() - signedAt > FRESH_NANOS) {
                sign();
            }
        }

        /** The number of events that {@link #take} has returned. */
        int taken() {
            return next.get();
        }

        T take() {
            return events.get(Math.floorMod(next.getAndIncrement(), SIZE));
        }
    }

    /** An operation that takes an event from the ring each time. */
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

    /** A message and its signature, in the form that Bouncy Castle accepts. */
    private record Signed(byte[] message, byte[] signature) {

        static Signed of(SignedEvent event) {
            return new Signed(event.message(), Base64.getDecoder().decode(event.signature()));
        }
    }

    /** Only the signature check, with a decoded key and complete messages. */
    static Operation bareBouncyCastle() {
        Ed25519.PublicPoint key = Ed25519.validatePublicKeyPartialExport(Signer.TELNYX.publicKey(), 0);
        return new Using<>(new Ring<>(Kind.GOOD, Signed::of), signed -> {
            if (!Ed25519.verify(signed.signature, 0, key, signed.message, 0, signed.message.length)) {
                throw new IllegalStateException("Not verified");
            }
        });
    }

    /** The code of Telnyx' Java SDK (WebhookVerification.kt), and JSON as a tree of Jackson. */
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

    /** A route with the bean {@link HandWritten}. */
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

    /** The component with genuine events. */
    static Operation component() throws Exception {
        return new InComponent(Kind.GOOD, 1, "", 0, false);
    }

    /** The component with several keys; genuine events are signed by the first of them. */
    static Operation component(Kind kind, int keys) throws Exception {
        return new InComponent(kind, keys, "", 0, false);
    }

    /** The component with several consumers on the path, of which one receives the event. */
    static Operation componentWithConsumers(int consumers) throws Exception {
        return new InComponent(Kind.GOOD, 1, "&events=" + SignedEvent.TYPE, consumers - 1, false);
    }

    /** The component without the duplicate guard and without the order of events, which a hand-written bean lacks, too. */
    static Operation componentUnguarded() throws Exception {
        return new InComponent(Kind.GOOD, 1, "&idempotent=false&sequential=false", 0, false);
    }

    /** The component with a repository that is full at the start of each turn. */
    static Operation componentRemembering() throws Exception {
        return new InComponent(Kind.GOOD, 1, "", 0, true);
    }

    private static final class InComponent implements Operation {

        private final Ring<SignedEvent> ring;
        private final Kind kind;
        private final InProcessServer server = new InProcessServer();
        private final DefaultCamelContext context = new DefaultCamelContext();
        private final IdempotentRepository repository = DuplicateGuard.memory(REMEMBERED);
        /** Whether the repository is full at the start of each turn, instead of empty. */
        private final boolean full;
        /** The number of ids of other events in the repository. */
        private int othersAdded;
        /** How often the route has run, by thread. */
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
            // pushes out the events of the ring before they are used again; filling a new repository would leave young objects,
            // which the garbage collector would copy during the turn
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
